import * as React from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import type { Details } from "../assessment/assessment";
import type { Checklist } from "../checklist/checklist";
import { detailLabels } from "../workbook/layout";
import { styles } from "./styles";
import type { Pane } from "./use-pane";

interface NewChecklistProps {
  readonly pane: Pane;
  readonly template: Checklist;
  readonly today: string;
}

/** More than any detail needs, and far less than a cell holds. */
const longestDetail = 1000;

/** The form that a new checklist begins with. */
export function NewChecklist({ pane, template, today }: NewChecklistProps): JSX.Element {
  const [details, setDetails] = React.useState<Details>({
    organisation: "",
    site: "",
    assessor: "",
    accountableManager: "",
    stakeholders: "",
    date: today,
  });
  const busy = pane.busy !== undefined;
  return (
    <>
      <h2 className={styles.heading}>New checklist</h2>
      <p>
        This adds the {template.shortTitle} to the open workbook, as sheets of its own. What is in the
        workbook already stays as it is.
      </p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          pane.create(details);
        }}
      >
        <p className={styles.quiet}>
          All details are optional. You can fill them in later, on the Cover sheet.
        </p>
        {detailLabels.map(({ id, label }) => (
          <TextField
            key={id}
            label={label}
            name={id}
            value={details[id]}
            maxLength={longestDetail}
            autoComplete="off"
            readOnly={busy}
            {...(id === "date" ? { type: "date" } : {})}
            {...(id === "stakeholders" ? { multiline: true, rows: 3 } : {})}
            onChange={(_event, value = "") => setDetails((before) => ({ ...before, [id]: value }))}
          />
        ))}
        <div>
          <PrimaryButton type="submit" text="Create checklist" disabled={busy} allowDisabledFocus />
        </div>
      </form>
    </>
  );
}
