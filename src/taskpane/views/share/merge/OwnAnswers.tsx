import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { listStatements, type Checklist, type ResponseId } from "../../../../checklist/checklist";
import { longestText } from "../../../../assessment/merging/join-texts";
import {
  matchStatements,
  toReturnedCopy,
  type ChosenAnswer,
  type MatchedRow,
} from "../../../../workbook/sharing/bring-in";
import type { ReturnedFile } from "../../../../workbook/sharing/judge-returned";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import { Fold } from "../../fields/Fold";

interface OwnAnswersProps {
  readonly file: ReturnedFile;
  /** Makes the field names of each file unique. */
  readonly id: number;
  readonly checklist: Checklist;
  readonly use: (chosen: readonly ChosenAnswer[]) => void;
}

/** The response and evidence chosen from a row; nothing at first. */
interface Choice {
  readonly response: ResponseId | null;
  /** Addresses of the cells used as evidence. */
  readonly evidence: readonly string[];
}

const nothing: Choice = { response: null, evidence: [] };

/**
 * The rows of the user's own spreadsheet that contain statements, with their other cells. The user chooses
 * what each cell means [J8].
 */
export function OwnAnswers({ file, id, checklist, use }: OwnAnswersProps): JSX.Element {
  const {
    returned: { own: words },
  } = useShareWords();
  const { rows, missing } = React.useMemo(() => matchStatements(checklist, file.grids), [checklist, file]);
  const [choices, setChoices] = React.useState<ReadonlyMap<string, Choice>>(new Map());
  const choose = (row: MatchedRow, part: Partial<Choice>): void =>
    setChoices((before) =>
      new Map(before).set(placeOf(row), { ...(before.get(placeOf(row)) ?? nothing), ...part }),
    );
  const chosen = rows.flatMap((row) => toChosen(row, choices.get(placeOf(row)) ?? nothing));
  const isTooLong = [...toReturnedCopy(file, chosen).answers.statements.values()].some(
    ({ evidence }) => evidence.length > longestText,
  );
  if (rows.length === 0) return <p>{words.none}</p>;
  return (
    <Fold title={words.found(listStatements(checklist).length - missing.length)} isSmall>
      <p>{words.lead}</p>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={placeOf(row)}>
            <OwnRow
              row={row}
              name={`own-${id}-${placeOf(row)}`}
              checklist={checklist}
              choice={choices.get(placeOf(row)) ?? nothing}
              choose={(part) => choose(row, part)}
            />
          </li>
        ))}
      </ul>
      {isTooLong && <p className={styles.problem}>{words.tooLong}</p>}
      <div>
        <DefaultButton
          text={words.use(chosen.length)}
          disabled={chosen.length === 0 || isTooLong}
          onClick={() => use(chosen)}
        />
      </div>
    </Fold>
  );
}

interface OwnRowProps {
  readonly row: MatchedRow;
  readonly name: string;
  readonly checklist: Checklist;
  readonly choice: Choice;
  readonly choose: (part: Partial<Choice>) => void;
}

function OwnRow({ row, name, checklist, choice, choose }: OwnRowProps): JSX.Element {
  const {
    returned: { own: words },
  } = useShareWords();
  const text = listStatements(checklist).find(({ number }) => number === row.statement)?.text ?? "";
  return (
    <fieldset className={styles.fieldset}>
      <legend>
        <strong>{words.row(row.statement)}</strong> {text}
      </legend>
      <p className={styles.small}>{words.place(row.sheet, row.address)}</p>
      {row.beside.map((cell) => (
        <label key={cell.address} className={shareStyles.ticked}>
          <input
            type="checkbox"
            checked={choice.evidence.includes(cell.address)}
            onChange={({ target }) =>
              choose({
                evidence: target.checked
                  ? [...choice.evidence, cell.address]
                  : choice.evidence.filter((address) => address !== cell.address),
              })
            }
          />
          <span>{words.evidence(cell.heading === "" ? cell.address : cell.heading, cell.text)}</span>
        </label>
      ))}
      <div className={shareStyles.responses}>
        {checklist.responses.map(({ id, label }) => (
          <label key={id} className={choice.response === id ? styles.answerChosen : ""}>
            <input
              type="radio"
              name={name}
              checked={choice.response === id}
              onChange={() => choose({ response: id })}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function placeOf({ sheet, address }: MatchedRow): string {
  return `${sheet}!${address}`;
}

function toChosen(
  { statement, beside }: MatchedRow,
  { response, evidence }: Choice,
): readonly ChosenAnswer[] {
  const texts = beside.filter(({ address }) => evidence.includes(address)).map(({ text }) => text);
  return response === null && texts.length === 0 ? [] : [{ statement, response, evidence: texts }];
}
