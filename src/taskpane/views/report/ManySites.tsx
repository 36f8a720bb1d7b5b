import * as React from "react";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { ChooseWorkbooks } from "../fields/ChooseWorkbooks";
import { styles } from "../../look/styles";
import { useReportWords } from "../../words/report";
import type { ViewProps } from "../../state/view-props";
import { HandOver } from "../hand-over/HandOver";
import { ReportPart, Outcome, useReport } from "./ReportPart";
import { Start } from "../fields/Start";

/** Makes a portfolio of many finished workbooks, in a new workbook. */
export function ManySites(props: ViewProps): JSX.Element {
  const { sites: words } = useReportWords();
  const { done, report } = useReport(props);
  const [password, setPassword] = React.useState("");
  const [files, setFiles] = React.useState<readonly File[]>([]);
  const rolledUp = done?.kind === "roll-up" ? done : undefined;
  return (
    <ReportPart {...props} id="sites" title={words.title} lead={words.lead}>
      <div>
        <ChooseWorkbooks text={words.choose} label={words.choose} onChosen={setFiles} />
      </div>
      {files.length > 0 && (
        <>
          <p>{words.chosen(files.length)}</p>
          <TextField
            label={words.password}
            type="password"
            value={password}
            autoComplete="off"
            onChange={(_event, text = "") => setPassword(text)}
          />
          <Start
            pane={props.pane}
            text={words.start}
            onClick={() =>
              report({
                kind: "roll-up",
                files,
                passwords: password === "" ? [] : [password],
              })
            }
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
      {rolledUp?.ready && <HandOver pane={props.pane} ready={rolledUp.ready} />}
      {rolledUp && rolledUp.unused.length > 0 && (
        <ul className={styles.list}>
          {rolledUp.unused.map(({ file, why }, index) => (
            <li key={index}>{words.unused(file, why)}</li>
          ))}
        </ul>
      )}
    </ReportPart>
  );
}
