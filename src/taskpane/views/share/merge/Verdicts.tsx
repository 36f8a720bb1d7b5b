import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import type { Checklist } from "../../../../checklist/checklist";
import type { Verdict } from "../../../../workbook/sharing/judge-returned";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useReturnedWords } from "../../../words/returned";
import { useShareWords } from "../../../words/share";
import { Fold } from "../../fields/Fold";
import { ShortField } from "../../fields/ShortField";
import type { Judged } from "./judge-all";
import { nameFiles } from "./name-files";
import { OwnAnswers } from "./OwnAnswers";
import { isLocked, type Brought, type Returned } from "./use-returned";

interface VerdictsProps {
  readonly judged: readonly Judged[];
  readonly checklist: Checklist;
  readonly returned: Returned;
}

const tones = {
  accepted: styles.clear,
  "accepted-with-remarks": styles.warning,
  refused: styles.error,
} satisfies Record<Verdict["verdict"], string>;

/** The verdict on each file, before anything is merged. */
export function Verdicts({ judged, checklist, returned }: VerdictsProps): JSX.Element | null {
  const { returned: words } = useShareWords();
  const { problem, file } = useReturnedWords();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const read = judged.filter(({ brought }) => brought.outcome !== undefined && !isLocked(brought));
  if (read.length === 0) return null;
  const fileOf = nameFiles(read.flatMap(({ brought }) => (brought.outcome?.ok ? brought.outcome.value : [])));
  const count = (verdict: Verdict["verdict"]): number =>
    read.filter((each) => (each.verdict?.verdict ?? "refused") === verdict).length;
  return (
    <div className={styles.group}>
      <h3 className={styles.subheading} tabIndex={-1} ref={heading}>
        {words.list}
      </h3>
      <p role="status">{words.tally(count("accepted"), count("accepted-with-remarks"), count("refused"))}</p>
      <ul className={styles.list}>
        {read.map(({ brought, verdict }) => {
          const copy = verdict?.copy;
          const person = copy?.contributor ?? "";
          const name = brought.outcome?.ok ? fileOf(brought.outcome.value) : brought.fileName;
          return (
            <li key={brought.id} className={`${styles.edged} ${tones[verdict?.verdict ?? "refused"]}`}>
              <p className={shareStyles.head}>
                <strong>
                  <bdi>{person === "" ? name : person}</bdi>
                </strong>
                <span className={shareStyles.status}>
                  {verdict ? words.verdicts[verdict.verdict] : words.unread}
                </span>
              </p>
              {copy && (
                <p>
                  {words.answered(
                    [...copy.answers.statements.values()].filter(({ response }) => response !== null).length,
                    copy.asked.length,
                  )}
                </p>
              )}
              {copy && person !== "" && person !== name && (
                <p className={styles.small}>
                  <bdi>{file(name, copy.savedAt)}</bdi>
                </p>
              )}
              {brought.outcome?.ok === false && <p>{problem(brought.outcome.problem)}</p>}
              {verdict?.verdict === "refused" && <Findings verdict={verdict} checklist={checklist} />}
              {brought.outcome?.ok && isOwn(brought, verdict) && (
                <OwnAnswers
                  file={brought.outcome.value}
                  id={brought.id}
                  checklist={checklist}
                  use={(chosen) => returned.choose(brought.id, chosen)}
                />
              )}
              {verdict?.findings.some(({ code }) => code === "name-missing") && (
                <NameForm rename={(name) => returned.rename(brought.id, name)} />
              )}
              <div className={shareStyles.ways}>
                {verdict && verdict.verdict !== "refused" && verdict.findings.length > 0 && (
                  <Fold title={words.remarks(verdict.findings.length)} isSmall>
                    <Findings verdict={verdict} checklist={checklist} />
                  </Fold>
                )}
                <button
                  type="button"
                  className={styles.linkButton}
                  aria-label={words.removeLabel(name)}
                  onClick={() => {
                    heading.current?.focus();
                    returned.remove(brought.id);
                  }}
                >
                  {words.remove}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A workbook without our checklist may be the organisation's own spreadsheet. */
function isOwn({ chosen }: Brought, verdict: Verdict | null): boolean {
  return chosen.length > 0 || (verdict?.findings.some(({ code }) => code === "no-checklist") ?? false);
}

/** Reasons for a refusal, which are always shown, or remarks. */
function Findings({
  verdict: { findings },
  checklist,
}: {
  readonly verdict: Verdict;
  readonly checklist: Checklist;
}): JSX.Element {
  const { finding: describe } = useReturnedWords();
  return (
    <ul className={styles.list}>
      {findings.map((finding, index) => (
        <li key={index} className={shareStyles.remark}>
          {describe(finding, checklist)}
        </li>
      ))}
    </ul>
  );
}

function NameForm({ rename }: { readonly rename: (name: string) => void }): JSX.Element {
  const { returned: words } = useShareWords();
  const [name, setName] = React.useState("");
  return (
    <form
      className={styles.group}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") rename(name.trim());
      }}
    >
      <ShortField label={words.whose} value={name} onChange={setName} />
      <div>
        <DefaultButton type="submit" text={words.useName} />
      </div>
    </form>
  );
}
