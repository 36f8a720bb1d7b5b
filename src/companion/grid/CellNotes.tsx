import * as React from "react";
import type { Grid } from "../selecting/use-grid";
import type { SheetView } from "../view/sheet-view";
import { addressOf } from "../selecting/use-grid";
import { words } from "../words";

export const noteId = "cell-note";

export const sheetNoteId = "sheet-note";

export const hasSheetNote = ({ isKept, rowsLeftOut }: SheetView): boolean => isKept || rowsLeftOut > 0;

/** Why a sheet cannot be changed [K2], and how many of its rows are not shown [K1]. */
export function SheetNote({ view }: { readonly view: SheetView }): JSX.Element | null {
  if (!hasSheetNote(view)) return null;
  return (
    <p className="sheet-note" id={sheetNoteId} role="note">
      {view.isKept && <span>{words.refusal["kept-sheet"].message} </span>}
      {view.rowsLeftOut > 0 && <span>{words.rowsLeftOut(view.rows.length, view.rowsLeftOut)}</span>}
    </p>
  );
}

/** The validation message of the active cell, like Excel's yellow note, and the target of its link. */
export function CellNote({ grid }: { readonly grid: Grid }): JSX.Element | null {
  const { prompt, link } = grid.details;
  if (!prompt && !link) return null;
  return (
    <div className={prompt ? "cell-note" : "visually-hidden"} id={noteId}>
      {prompt?.title && <strong>{prompt.title}</strong>}
      {prompt && <span>{prompt.message}</span>}
      {link && <span className="visually-hidden">{words.linkTo(link.sheet, link.address)}</span>}
    </div>
  );
}

/** The list of choices of the active cell, with the button that opens it. */
export function CellChoices({
  grid,
  isOpen,
  setOpen,
  back,
}: {
  readonly grid: Grid;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly back: () => void;
}): JSX.Element {
  const { choices, text } = grid.details;
  const address = addressOf(grid.selection.active);
  const list = React.useRef<HTMLSelectElement>(null);
  React.useEffect(() => {
    if (isOpen) list.current?.focus();
  }, [isOpen]);
  const choose = (choice: string): void => {
    setOpen(false);
    back();
    void grid.choose(choice);
  };
  const stop = (event: React.SyntheticEvent): void => event.stopPropagation();
  return (
    <div className="cell-choices" onPointerDown={stop} onDoubleClick={stop}>
      <button
        type="button"
        tabIndex={-1}
        aria-label={words.openChoices}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        ▾
      </button>
      {isOpen && (
        <select
          ref={list}
          size={Math.max(2, Math.min(8, choices.length))}
          aria-label={words.choices(address)}
          defaultValue={choices.includes(text) ? text : choices[0]}
          onClick={(event) => choose(event.currentTarget.value)}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === "Enter") choose(event.currentTarget.value);
            if (event.key === "Enter" || event.key === "Tab") event.preventDefault();
            if (event.key === "Escape" || event.key === "Tab") {
              setOpen(false);
              back();
            }
          }}
        >
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      )}
    </div>
  );
}
