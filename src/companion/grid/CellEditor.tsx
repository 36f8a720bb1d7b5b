import * as React from "react";
import { editCommandOf } from "../selecting/keys";
import type { Edit, Grid } from "../selecting/use-grid";
import { addressOf } from "../selecting/use-grid";
import { words } from "../words";

/** Keys while a cell is being edited, in the cell or in the formula bar. */
export function editKeys(
  grid: Grid,
  edit: Edit,
  back: () => void,
): (event: React.KeyboardEvent<HTMLTextAreaElement>) => void {
  return (event) => {
    event.stopPropagation();
    // During IME composition, Enter and the arrow keys belong to it.
    if (event.nativeEvent.isComposing) return;
    const command = editCommandOf(event, edit.isEntering);
    if (!command) return;
    event.preventDefault();
    switch (command.kind) {
      case "finish":
        void grid.finishEdit(command.direction).then((isDone) => isDone && back());
        break;
      case "cancel":
        grid.cancelEdit();
        back();
        break;
      case "edit":
        grid.changeEdit({ isEntering: !edit.isEntering });
        break;
      case "new-line": {
        const field = event.currentTarget;
        field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
        grid.changeEdit({ text: field.value, isEntering: false });
      }
    }
  };
}

/** The editor over the cell. */
export function CellEditor({
  grid,
  edit,
  back,
}: {
  readonly grid: Grid;
  readonly edit: Edit;
  readonly back: () => void;
}): JSX.Element {
  const field = React.useRef<HTMLTextAreaElement>(null);
  React.useLayoutEffect(() => {
    const element = field.current;
    if (!element || edit.place !== "cell") return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [edit.place]);
  React.useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = "0";
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [edit.text]);
  return (
    <textarea
      ref={field}
      className="cell-editor"
      aria-label={words.editCell(addressOf(edit.cell))}
      rows={1}
      spellCheck={false}
      value={edit.text}
      onChange={(event) => grid.changeEdit({ text: event.target.value })}
      onKeyDown={editKeys(grid, edit, back)}
      onPointerDown={(event) => {
        event.stopPropagation();
        grid.changeEdit({ isEntering: false });
      }}
    />
  );
}
