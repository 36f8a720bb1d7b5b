import * as React from "react";
import { parseAddress, toAddress } from "../../spreadsheet/address";
import { editKeys } from "./CellEditor";
import { commandOf } from "../selecting/keys";
import { areaOf } from "../selecting/selection";
import { addressOf, type Grid } from "../selecting/use-grid";
import { words } from "../words";

/** The name box and the formula bar; the user can type in both. */
export function FormulaBar({ grid, back }: { readonly grid: Grid; readonly back: () => void }): JSX.Element {
  const { edit, details } = grid;
  const text = edit ? edit.text : details.input;
  const refuse = (): void => void (details.isLocked && grid.startEdit("", true, "bar"));
  const refuseKeys = (event: React.KeyboardEvent): void => {
    if (["type", "clear", "edit"].includes(commandOf(event)?.command.kind ?? "")) refuse();
  };
  const lines = Math.min(4, text.split("\n").length);
  return (
    <div className="formula-bar">
      <NameBox grid={grid} back={back} />
      <span className="function-sign" aria-hidden="true">
        fx
      </span>
      <textarea
        className="formula"
        aria-label={words.formulaBar}
        rows={lines}
        spellCheck={false}
        readOnly={!edit && details.isLocked}
        value={text}
        onFocus={() => {
          if (!edit && !details.isLocked) void grid.startEdit(details.input, false, "bar");
        }}
        onChange={(event) => grid.changeEdit({ text: event.target.value, isEntering: false })}
        onKeyDown={edit ? editKeys(grid, edit, back) : refuseKeys}
        onPaste={edit ? undefined : refuse}
      />
    </div>
  );
}

function NameBox({ grid, back }: { readonly grid: Grid; readonly back: () => void }): JSX.Element {
  const { selection, view } = grid;
  const area = areaOf(selection);
  const shown = area.rows * area.columns > 1 ? toAddress(area) : addressOf(selection.active);
  const [typed, setTyped] = React.useState<string>();
  const isWrong = typed !== undefined && typed !== "" && parseAddress(typed) === undefined;
  return (
    <input
      className="name-box"
      aria-label={words.nameBox}
      aria-invalid={isWrong}
      title={isWrong ? words.notACell(typed) : words.nameBox}
      value={typed ?? shown}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(undefined)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        const wanted = event.key === "Enter" ? parseAddress(typed ?? shown) : undefined;
        if (event.key === "Enter" && !wanted) return;
        setTyped(undefined);
        if (wanted) void grid.goTo(view.name, toAddress(wanted));
        back();
      }}
    />
  );
}
