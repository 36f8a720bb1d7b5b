import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { handOverStyles } from "../../look/hand-over";
import { styles } from "../../look/styles";
import type { ReadyFiles, ReadyFile } from "../../port/port";
import type { Pane } from "../../state/use-pane";
import { useHandOverWords } from "../../words/hand-over";
import { Fold } from "../fields/Fold";

interface HandOverProps {
  readonly pane: Pane;
  readonly ready: ReadyFiles;
}

/** Files to save, each under its name; where the pane cannot save, or nothing arrives, they open as workbooks [P18] [P21]. */
export function HandOver({ pane, ready: { files, together } }: HandOverProps): JSX.Element | null {
  const words = useHandOverWords();
  if (files.length === 0) return null;
  const opening = files.some(({ isEncrypted }) => isEncrypted) ? (
    <p className={styles.small}>{words.encrypted}</p>
  ) : (
    <OpenList pane={pane} files={files} />
  );
  if (!pane.canDownload()) return opening;
  return (
    <div className={styles.group}>
      <ul className={styles.list}>
        {files.map((file) => (
          <li key={file.name} className={handOverStyles.file}>
            <span className={handOverStyles.name}>{file.name}</span>
            <SaveButton file={file} text={words.save} label={words.saveLabel(file.name)} />
          </li>
        ))}
      </ul>
      {together && (
        <div>
          <SaveButton file={together} text={words.saveTogether} />
        </div>
      )}
      <Fold title={words.nothingArrived} isSmall>
        {opening}
      </Fold>
    </div>
  );
}

/** A link that saves a file, in the form of a button. */
function SaveButton({
  file: { name, bytes },
  text,
  label,
}: {
  readonly file: ReadyFile;
  readonly text: string;
  readonly label?: string;
}): JSX.Element {
  const [url, setUrl] = React.useState<string>();
  React.useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: typeOf(name) }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [name, bytes]);
  return (
    <DefaultButton
      {...(url !== undefined && { href: url })}
      download={name}
      text={text}
      {...(label !== undefined && { ariaLabel: label })}
    />
  );
}

function typeOf(name: string): string {
  return name.endsWith(".zip")
    ? "application/zip"
    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

function OpenList({
  pane,
  files,
}: {
  readonly pane: Pane;
  readonly files: readonly ReadyFile[];
}): JSX.Element {
  const words = useHandOverWords();
  return (
    <div className={styles.group}>
      <p className={styles.small}>{pane.canDownload() ? words.openLead : words.noDownloads}</p>
      <ul className={styles.list}>
        {files.map((file) => (
          <li key={file.name} className={handOverStyles.file}>
            <span className={handOverStyles.name}>{file.name}</span>
            <DefaultButton
              text={words.open}
              ariaLabel={words.openLabel(file.name)}
              onClick={() => void pane.obtain("showing", (port) => port.openAsWorkbook(file))}
              disabled={pane.busy !== undefined}
              allowDisabledFocus
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
