import * as React from "react";
import { styles } from "../../look/styles";
import { useWords } from "../../words";

interface LongListProps<Item> {
  readonly items: readonly Item[];
  /** Of the list, in the page. */
  readonly id: string;
  readonly label: string;
  readonly className?: string;
  readonly children: (item: Item) => JSX.Element;
}

/** How many stand there before the rest is asked for. */
const first = 10;

/** A list whose first items stand there; how many more there are is said, and they come when asked for [S11]. */
export function LongList<Item>({
  items,
  id,
  label,
  className = styles.list,
  children,
}: LongListProps<Item>): JSX.Element {
  const { list: words } = useWords().shell;
  const [isWhole, setIsWhole] = React.useState(false);
  return (
    <>
      <ul className={className} aria-label={label} id={id}>
        {(isWhole ? items : items.slice(0, first)).map(children)}
      </ul>
      {items.length > first && (
        <div>
          <button
            type="button"
            className={styles.fix}
            aria-expanded={isWhole}
            aria-controls={id}
            onClick={() => setIsWhole(!isWhole)}
          >
            {isWhole ? words.showFirst(first) : words.showAll(items.length - first)}
          </button>
        </div>
      )}
    </>
  );
}
