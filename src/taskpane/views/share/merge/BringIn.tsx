import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { MessageBar } from "../../../notices/MessageBar";
import { ChooseWorkbooks } from "../../fields/ChooseWorkbooks";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import { hadPassword } from "./kept-files";
import { Passwords } from "./Passwords";
import type { Returned } from "./use-returned";

/** Choosing or dropping returned files, and their passwords. */
export function BringIn({ returned }: { readonly returned: Returned }): JSX.Element {
  const { returned: words } = useShareWords();
  return (
    <>
      {returned.brought.length === 0 && <p className={styles.quiet}>{words.lead}</p>}
      <DropZone add={returned.add} />
      <Reading returned={returned} />
      {!returned.isKept && <MessageBar kind="warning">{words.notKept}</MessageBar>}
      {returned.brought.some(hadPassword) && <p className={styles.quiet}>{words.lockedNotKept}</p>}
      <Passwords returned={returned} />
    </>
  );
}

function DropZone({ add }: Pick<Returned, "add">): JSX.Element {
  const { returned: words } = useShareWords();
  const [isOver, setOver] = React.useState(false);
  return (
    <div
      className={`${shareStyles.drop} ${isOver ? shareStyles.over : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        add([...event.dataTransfer.files]);
      }}
    >
      <ChooseWorkbooks text={words.choose} label={words.files} onChosen={add} />
      <span className={styles.quiet}>{words.drop}</span>
    </div>
  );
}

/** The file being read, with a button to cancel. */
function Reading({ returned }: { readonly returned: Returned }): JSX.Element {
  const { returned: words } = useShareWords();
  const { reading, cancel } = returned;
  const label = reading ? words.reading(reading.number, reading.total, reading.file) : "";
  return (
    <>
      <div role="status" className={styles.hidden}>
        {label}
      </div>
      {reading && (
        <div className={styles.group}>
          <p>{label}</p>
          <progress
            className={styles.progressBar}
            aria-label={label}
            value={reading.number - 1}
            max={reading.total}
          />
          <div>
            <DefaultButton text={words.cancel} onClick={cancel} />
          </div>
        </div>
      )}
    </>
  );
}
