import * as React from "react";
import type { Details } from "../../../assessment/answers/assessment";
import { detailLabels } from "../../../workbook/form/layout";
import { ShortField } from "../fields/ShortField";

interface DetailFieldsProps {
  readonly details: Details;
  /** The details to show. */
  readonly ids: readonly (keyof Details)[];
  readonly readOnly: boolean;
  readonly onChange: (id: keyof Details, text: string) => void;
}

/** The details of a new checklist, with the labels of the Cover. */
export function DetailFields({ details, ids, readOnly, onChange }: DetailFieldsProps): JSX.Element {
  return (
    <>
      {detailLabels
        .filter(({ id }) => ids.includes(id))
        .map(({ id, label }) => (
          <ShortField
            key={id}
            label={label}
            name={id}
            value={details[id]}
            readOnly={readOnly}
            {...(id === "date" ? { type: "date" } : {})}
            {...(id === "stakeholders" ? { multiline: true, rows: 3 } : {})}
            onChange={(value) => onChange(id, value)}
          />
        ))}
    </>
  );
}
