import * as React from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import type { Details } from "../../../assessment/answers/assessment";
import { listStatements, type Checklist } from "../../../checklist/checklist";
import { listSheets, templateSheet } from "../../../workbook/form/layout";
import type { ViewProps } from "../../state/view-props";
import { useLoaded } from "../../content/content";
import { styles } from "../../look/styles";
import { useSetUpWords } from "../../words/set-up";
import { DetailFields } from "../fields/DetailFields";
import { TemplateChoice } from "./TemplateChoice";

/** The form that creates a checklist. */
export function NewChecklist({ pane, content, today }: ViewProps): JSX.Element {
  const words = useSetUpWords();
  const builtIn = useLoaded(content.template);
  const [own, setOwn] = React.useState<Checklist | undefined>();
  const [isOwn, setIsOwn] = React.useState(false);
  const [details, setDetails] = React.useState<Details>({
    organisation: "",
    site: "",
    assessor: "",
    accountableManager: "",
    stakeholders: "",
    date: today,
  });
  const busy = pane.busy !== undefined;
  const checklist = isOwn ? own : builtIn;
  return (
    <>
      <h2 className={styles.heading}>{words.title}</h2>
      <p>{words.lead}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (checklist) void pane.run("creating", (port, run) => port.create({ checklist, details }, run));
        }}
      >
        <p className={styles.quiet}>{words.optional}</p>
        <DetailFields
          details={details}
          readOnly={busy}
          onChange={(id, text) => setDetails((before) => ({ ...before, [id]: text }))}
        />
        <TemplateChoice isOwn={isOwn} disabled={busy} onChoose={setIsOwn} onLoad={setOwn} />
        {checklist && <NewSheets checklist={checklist} />}
        <div>
          <PrimaryButton type="submit" text={words.create} disabled={busy || !checklist} allowDisabledFocus />
        </div>
      </form>
    </>
  );
}

function NewSheets({ checklist }: { readonly checklist: Checklist }): JSX.Element {
  const { newSheets: words } = useSetUpWords();
  const sheets = listSheets(checklist, null).filter((name) => name !== templateSheet);
  return (
    <details className={styles.section}>
      <summary>
        <h3 className={styles.inline}>{words.title}</h3>
      </summary>
      <div className={styles.sectionBody}>
        <p>{words.summary(sheets.length, listStatements(checklist).length, checklist.sections.length)}</p>
        <ul className={styles.steps}>
          {sheets.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        <p className={styles.quiet}>{words.noMacros}</p>
      </div>
    </details>
  );
}
