import * as React from "react";
import { TextField, type ITextFieldProps } from "office-ui-fabric-react/lib/TextField";
import { fieldStyles } from "../../look/field";

/** More than any detail needs, and far less than the limit of a cell. */
export const longestDetail = 1000;

type Props = Omit<ITextFieldProps, "onChange"> & { readonly onChange: (text: string) => void };

/** A field for a name or another short text, which the browser does not suggest from other pages. */
export function ShortField({ onChange, ...props }: Props): JSX.Element {
  return (
    <TextField
      styles={fieldStyles}
      maxLength={longestDetail}
      autoComplete="off"
      {...props}
      onChange={(_event, text = "") => onChange(text)}
    />
  );
}
