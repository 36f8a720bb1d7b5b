import { mustLoad } from "./psems";
import { smallTemplate } from "./small-checklist";

/** The small checklist with an annex of two prompts that bear on statements of two sections. */
export const annexedChecklist = mustLoad({
  ...smallTemplate,
  annex: {
    title: "Bilaga",
    purpose: "Stöd för svaren.",
    statements: [11, 12],
    tables: [
      {
        id: "bilaga",
        title: "Frågor",
        sheet: "Bilaga",
        prompts: [
          { id: "B1", text: "Vilka hot har bedömts?" },
          { id: "B2", text: "Vilka planer finns?" },
        ],
      },
    ],
  },
});
