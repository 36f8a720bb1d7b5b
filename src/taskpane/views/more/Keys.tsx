import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { styles } from "../../look/styles";
import { useWords } from "../../words";

/** The keys of the pane, over it. Esc closes, and gives the focus back [P61]. */
export function Keys({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const { keys } = useWords().shell;
  const panel = React.useRef<HTMLDivElement>(null);
  const [before] = React.useState(document.activeElement);
  React.useEffect(() => panel.current?.focus(), []);
  const close = (): void => {
    onClose();
    if (before instanceof HTMLElement) before.focus();
  };
  return (
    <div
      ref={panel}
      className={styles.keys}
      role="dialog"
      aria-labelledby="keys-heading"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
        event.stopPropagation();
      }}
    >
      <h2 className={styles.heading} id="keys-heading">
        {keys.title}
      </h2>
      <dl className={styles.keyList}>
        {keys.list.map(([key, what]) => (
          <React.Fragment key={key}>
            <dt>
              <kbd className={styles.key}>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </React.Fragment>
        ))}
      </dl>
      <p className={styles.small}>{keys.note}</p>
      <div>
        <DefaultButton text={keys.close} onClick={close} />
      </div>
    </div>
  );
}
