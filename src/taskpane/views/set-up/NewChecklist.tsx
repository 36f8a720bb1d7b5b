import * as React from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import type { Details } from "../../../assessment/answers/assessment";
import { listStatements, type Checklist } from "../../../checklist/checklist";
import { listSheets, templateSheet } from "../../../workbook/form/layout";
import type { ViewProps } from "../../state/view-props";
import { useLoaded } from "../../content/content";
import { styles } from "../../look/styles";
import { useSetUpWords } from "../../words/set-up";
import { DetailFields } from "./DetailFields";
import { Fold } from "../fields/Fold";
import { TemplateChoice } from "./TemplateChoice";

/** The details that most people fill in at once. */
const first: readonly (keyof Details)[] = ["organisation", "site", "assessor"];
const others: readonly (keyof Details)[] = ["accountableManager", "stakeholders", "date"];

/** The form that creates a checklist. What few people need is folded away. */
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
  const fields = {
    details,
    readOnly: busy,
    onChange: (id: keyof Details, text: string) => setDetails((before) => ({ ...before, [id]: text })),
  };
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
        <DetailFields {...fields} ids={first} />
        <p className={styles.small}>{words.optional}</p>
        <div>
          <PrimaryButton type="submit" text={words.create} disabled={busy || !checklist} allowDisabledFocus />
        </div>
        <div className={styles.group}>
          <Fold title={words.more}>
            <DetailFields {...fields} ids={others} />
          </Fold>
          <Fold title={words.template.title} {...(checklist && { note: checklist.shortTitle })}>
            <TemplateChoice isOwn={isOwn} disabled={busy} onChoose={setIsOwn} onLoad={setOwn} />
          </Fold>
          {checklist && <NewSheets checklist={checklist} />}
        </div>
      </form>
    </>
  );
}

function NewSheets({ checklist }: { readonly checklist: Checklist }): JSX.Element {
  const { newSheets: words } = useSetUpWords();
  const sheets = listSheets(checklist, null).filter((name) => name !== templateSheet);
  return (
    <Fold title={words.title} note={String(sheets.length)}>
      <p>{words.summary(sheets.length, listStatements(checklist).length, checklist.sections.length)}</p>
      <ul className={styles.steps}>
        {sheets.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p className={styles.quiet}>{words.noMacros}</p>
    </Fold>
  );
}
