import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { styles } from "../../look/styles";
import { useReportWords } from "../../words/report";
import type { ViewProps } from "../../state/view-props";
import { ReportPart, Outcome, Start, useReport } from "./ReportPart";

/** Excel's limit. */
const longestPassword = 255;

/** Makes a portfolio of many finished workbooks, in a new workbook. */
export function ManySites(props: ViewProps): JSX.Element {
  const { sites: words } = useReportWords();
  const { done, report } = useReport(props);
  const [password, setPassword] = React.useState("");
  const [files, setFiles] = React.useState<readonly File[]>([]);
  const input = React.useRef<HTMLInputElement>(null);
  const rolledUp = done?.kind === "roll-up" ? done : undefined;
  return (
    <ReportPart {...props} id="sites" title={words.title} lead={words.lead}>
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        multiple
        accept=".xlsx,.xlsm"
        aria-label={words.choose}
        tabIndex={-1}
        onChange={({ target }) => {
          setFiles([...(target.files ?? [])]);
          // So that the same files can be chosen again.
          target.value = "";
        }}
      />
      <div>
        <DefaultButton text={words.choose} onClick={() => input.current?.click()} />
      </div>
      {files.length > 0 && (
        <>
          <p>{words.chosen(files.length)}</p>
          <TextField
            label={words.password}
            type="password"
            value={password}
            maxLength={longestPassword}
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
      <Outcome isWarning={rolledUp !== undefined && !rolledUp.isOpen}>
        {rolledUp &&
          (rolledUp.isOpen
            ? words.done(rolledUp.sites)
            : rolledUp.sites === 0
              ? words.nothing
              : words.tooMany)}
      </Outcome>
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
