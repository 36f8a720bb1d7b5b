import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { styles } from "../../look/styles";

interface Props {
  readonly text: string;
  /** The files to choose, for screen readers. */
  readonly label: string;
  readonly onChosen: (files: readonly File[]) => void;
}

/** A button that opens the browser's dialog for workbooks. The same files can be chosen again. */
export function ChooseWorkbooks({ text, label, onChosen }: Props): JSX.Element {
  const input = React.useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        multiple
        accept=".xlsx,.xlsm"
        aria-label={label}
        tabIndex={-1}
        onChange={({ target }) => {
          onChosen([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      <DefaultButton text={text} onClick={() => input.current?.click()} />
    </>
  );
}
