import * as React from "react";
import { Icon, type IconName } from "../look/icons";
import type { ThemeName } from "../../taskpane/look/theme";
import { themeNames } from "../look/theme";
import { words } from "../words";

export interface ToolbarProps {
  readonly name: string;
  readonly isUnsaved: boolean;
  readonly isOpen: boolean;
  readonly canSave: boolean;
  readonly canUndo: boolean;
  readonly theme: ThemeName;
  readonly isPaneShown: boolean;
  readonly onNew: () => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onTheme: (theme: ThemeName) => void;
  readonly onPane: () => void;
  readonly onHelp: () => void;
  readonly onAbout: () => void;
}

/** The title of the page, and the commands for the workbook as a whole. */
export function Toolbar(props: ToolbarProps): JSX.Element {
  return (
    <header className="toolbar" aria-label={words.page}>
      {props.isOpen ? <h1 className="product">{words.title}</h1> : <p className="product">{words.title}</p>}
      <div className="tools" role="toolbar" aria-label={words.toolbar}>
        <Tool icon="new" text={words.newWorkbook} onClick={props.onNew} />
        <Tool icon="open" text={words.open} onClick={props.onOpen} />
        {props.isOpen && (
          <>
            <Tool icon="save" text={words.save} onClick={props.onSave} isDisabled={!props.canSave} />
            <Tool icon="undo" text={words.undo} onClick={props.onUndo} isDisabled={!props.canUndo} />
          </>
        )}
      </div>
      <p className="workbook-name" title={props.name}>
        <span>{props.name}</span>
        {props.isUnsaved && <em>{words.unsavedMark}</em>}
      </p>
      <div className="tools page-tools">
        <label className="theme">
          <span className="visually-hidden">{words.theme}</span>
          <select
            value={props.theme}
            onChange={(event) => {
              const wanted = themeNames.find((name) => name === event.target.value);
              if (wanted) props.onTheme(wanted);
            }}
          >
            {themeNames.map((name) => (
              <option key={name} value={name}>
                {words.themes[name]}
              </option>
            ))}
          </select>
        </label>
        {props.isOpen && (
          <Tool icon="pane" text={words.pane} onClick={props.onPane} isPressed={props.isPaneShown} />
        )}
        <Tool icon="help" text={words.help} onClick={props.onHelp} />
        <Tool icon="about" text={words.about} onClick={props.onAbout} />
      </div>
    </header>
  );
}

function Tool({
  icon,
  text,
  onClick,
  isDisabled = false,
  isPressed,
}: {
  readonly icon: IconName;
  readonly text: string;
  readonly onClick: () => void;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
}): JSX.Element {
  return (
    <button
      type="button"
      className="tool"
      title={text}
      aria-disabled={isDisabled}
      aria-pressed={isPressed}
      onClick={isDisabled ? undefined : onClick}
    >
      <Icon name={icon} />
      <span className="tool-text">{text}</span>
    </button>
  );
}
