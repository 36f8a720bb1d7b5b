import * as React from "react";
import { ShortField } from "./ShortField";
import type { Details } from "../../../assessment/answers/assessment";
import { detailLabels } from "../../../workbook/form/layout";

interface DetailFieldsProps {
  readonly details: Details;
  readonly readOnly: boolean;
  readonly onChange: (id: keyof Details, text: string) => void;
}

/** The details of a new checklist, with the labels of the Cover. */
export function DetailFields({ details, readOnly, onChange }: DetailFieldsProps): JSX.Element {
  return (
    <>
      {detailLabels.map(({ id, label }) => (
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
