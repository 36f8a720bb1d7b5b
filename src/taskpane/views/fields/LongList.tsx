import * as React from "react";
import { styles } from "../../look/styles";
import { useWords } from "../../words";

interface LongListProps<Item> {
  readonly items: readonly Item[];
  /** The id of the list in the page. */
  readonly id: string;
  readonly label: string;
  readonly className?: string;
  readonly children: (item: Item) => JSX.Element;
}

/** The number of items shown at first. */
const first = 10;

/** A list that shows its first items, and the rest on request [S11]. */
export function LongList<Item>({
  items,
  id,
  label,
  className = styles.list,
  children,
}: LongListProps<Item>): JSX.Element {
  const { list: words } = useWords().shell;
  const [showsAll, setShowsAll] = React.useState(false);
  return (
    <>
      <ul className={className} aria-label={label} id={id}>
        {(showsAll ? items : items.slice(0, first)).map(children)}
      </ul>
      {items.length > first && (
        <div>
          <button
            type="button"
            className={styles.fix}
            aria-expanded={showsAll}
            aria-controls={id}
            onClick={() => setShowsAll(!showsAll)}
          >
            {showsAll ? words.showFirst(first) : words.showAll(items.length - first)}
          </button>
        </div>
      )}
    </>
  );
}
