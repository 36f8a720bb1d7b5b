import * as React from "react";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { ChooseWorkbooks } from "../fields/ChooseWorkbooks";
import { styles } from "../../look/styles";
import type { Pane } from "../../state/use-pane";
import { useReportWords } from "../../words/report";
import { HandOver } from "../hand-over/HandOver";
import { Start } from "../fields/Start";
import { Outcome } from "./Outcome";
import type { Reporting } from "./use-report";

interface ManySitesProps {
  readonly pane: Pane;
  readonly reporting: Reporting;
}

/** Makes a portfolio of many finished workbooks, in a new workbook. The chosen files are listed before they are read [P93]. */
export function ManySites({ pane, reporting: { done, report } }: ManySitesProps): JSX.Element {
  const { sites: words } = useReportWords();
  const [password, setPassword] = React.useState("");
  const [files, setFiles] = React.useState<readonly File[]>([]);
  const chosen = React.useRef<HTMLParagraphElement>(null);
  const rolledUp = done?.kind === "roll-up" ? done : undefined;
  return (
    <>
      <p className={styles.quiet}>{words.lead}</p>
      <div>
        <ChooseWorkbooks
          text={files.length > 0 ? words.chooseMore : words.choose}
          label={words.choose}
          onChosen={(added) => setFiles((before) => [...before, ...added])}
        />
      </div>
      {files.length > 0 && (
        <>
          <p className={styles.term} tabIndex={-1} ref={chosen}>
            {words.chosen(files.length)}
          </p>
          <ul className={styles.list}>
            {files.map((file, index) => (
              <li key={index} className={styles.beside}>
                <bdi>{file.name}</bdi>
                <button
                  type="button"
                  className={styles.linkButton}
                  aria-label={words.removeLabel(file.name)}
                  onClick={() => {
                    chosen.current?.focus();
                    setFiles((before) => before.filter((each) => each !== file));
                  }}
                >
                  {words.remove}
                </button>
              </li>
            ))}
          </ul>
          <TextField
            label={words.password}
            type="password"
            value={password}
            autoComplete="off"
            onChange={(_event, text = "") => setPassword(text)}
          />
          <Start
            pane={pane}
            text={words.start}
            onClick={() => report({ kind: "roll-up", files, passwords: password === "" ? [] : [password] })}
            isSecond={pane.contents?.kind === "assessment"}
          />
        </>
      )}
      <Outcome isWarning={rolledUp?.ready === null}>
        {rolledUp &&
          (rolledUp.ready
            ? words.done(rolledUp.sites)
            : rolledUp.sites === 0
              ? words.nothing
              : words.tooMany)}
      </Outcome>
      {rolledUp?.ready && <HandOver pane={pane} ready={rolledUp.ready} />}
      {rolledUp && rolledUp.unused.length > 0 && (
        <ul className={styles.list}>
          {rolledUp.unused.map(({ file, why }, index) => (
            <li key={index}>{words.unused(file, why)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
