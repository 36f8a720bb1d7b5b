import type { IStyle } from "office-ui-fabric-react/lib/Styling";
import { colours } from "./theme";
import { focusRing } from "./focus-ring";

/** Sections that open. */
export const findings = {
  section: {
    border: `1px solid ${colours.hair}`,
    borderRadius: 6,
    selectors: {
      "> summary": { padding: "8px 12px", cursor: "pointer", borderRadius: 6 },
      "> summary > h3, > summary > h4, > summary > h5": {
        display: "inline",
        margin: 0,
        fontSize: 14,
        fontWeight: 600,
      },
      "> summary:focus-visible": focusRing,
      "> ul": { padding: "0 8px 8px" },
    },
  },
  sectionBody: { display: "flex", flexDirection: "column", gap: 8, padding: "0 12px 12px" },
} satisfies Record<string, IStyle>;
