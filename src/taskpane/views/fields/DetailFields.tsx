import * as React from "react";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import type { Details } from "../../../assessment/answers/assessment";
import { detailLabels } from "../../../workbook/form/layout";

interface DetailFieldsProps {
  readonly details: Details;
  readonly readOnly: boolean;
  readonly onChange: (id: keyof Details, text: string) => void;
}

/** More than any detail needs, and far less than the limit of a cell. */
export const longestDetail = 1000;

/** The details of a new checklist, with the labels of the Cover. */
export function DetailFields({ details, readOnly, onChange }: DetailFieldsProps): JSX.Element {
  return (
    <>
      {detailLabels.map(({ id, label }) => (
        <TextField
          key={id}
          label={label}
          name={id}
          value={details[id]}
          maxLength={longestDetail}
          autoComplete="off"
          readOnly={readOnly}
          {...(id === "date" ? { type: "date" } : {})}
          {...(id === "stakeholders" ? { multiline: true, rows: 3 } : {})}
          onChange={(_event, value = "") => onChange(id, value)}
        />
      ))}
    </>
  );
}
