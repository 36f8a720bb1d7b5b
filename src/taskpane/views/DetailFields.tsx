import * as React from "react";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import type { Details } from "../../assessment/assessment";
import { detailLabels } from "../../workbook/layout";

interface DetailFieldsProps {
  readonly details: Details;
  readonly readOnly: boolean;
  readonly onChange: (id: keyof Details, text: string) => void;
}

/** More than any detail needs, and far less than a cell holds. */
const longestDetail = 1000;
const isDay = /^(\d{4}-\d{2}-\d{2})?$/;

/** The fields of the Cover, under the Cover's own labels. A date that is no day is left as the text it is. */
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
          {...(id === "date" && isDay.test(details.date) ? { type: "date" } : {})}
          {...(id === "stakeholders" ? { multiline: true, rows: 3 } : {})}
          onChange={(_event, value = "") => onChange(id, value)}
        />
      ))}
    </>
  );
}
