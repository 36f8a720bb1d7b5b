import * as React from "react";
import type { SimulatedExcel } from "../../simulator/simulated-excel";
import { bridgeName, type WindowWithBridge } from "../frame/bridge";
import { officeThemes, type ThemeName } from "../look/theme";
import { words } from "../words";

/**
 * The task pane in a frame, as in Excel: the same files over the simulator. Each workbook has its own pane.
 */
export function PaneFrame({
  excel,
  theme,
  frame,
  onLeave,
}: {
  readonly excel: SimulatedExcel;
  readonly theme: ThemeName;
  readonly frame: React.RefObject<HTMLIFrameElement>;
  /** Called when F6 is pressed in the pane. */
  readonly onLeave: () => void;
}): JSX.Element {
  const shown = React.useRef(theme);
  shown.current = theme;
  // The bridge must exist before the frame loads.
  React.useMemo(() => {
    (window as WindowWithBridge)[bridgeName] = {
      excel,
      theme: () => officeThemes[shown.current],
      connect: (client) => excel.connect(client),
    };
  }, [excel]);
  React.useEffect(() => {
    // Excel has no event for a theme change: the pane reads the theme when it gets the focus.
    frame.current?.contentWindow?.dispatchEvent(new Event("focus"));
  }, [theme, frame]);
  return (
    <iframe
      key={keyOf(excel)}
      ref={frame}
      className="pane-frame"
      title={words.pane}
      src="pane.html"
      onLoad={() => {
        frame.current?.contentWindow?.addEventListener("keydown", (event) => {
          if (event.key !== "F6") return;
          event.preventDefault();
          onLeave();
        });
      }}
    />
  );
}

const keys = new WeakMap<SimulatedExcel, number>();
let opened = 0;

function keyOf(excel: SimulatedExcel): number {
  const key = keys.get(excel) ?? (opened += 1);
  keys.set(excel, key);
  return key;
}
