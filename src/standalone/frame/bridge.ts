import type { Client, FarSide } from "../../simulator/client/client";
import type { OfficeTheme } from "../../simulator/client/office";

/** What the page holds out to the frame in which the pane stands. */
export interface PaneBridge {
  readonly excel: FarSide;
  readonly theme: () => OfficeTheme;
  /** The frame's client library is loaded: events can be raised in it. */
  readonly connect: (client: Client) => void;
}

/** The page's window carries the bridge under this name. */
export const bridgeName = "excelForPane";

export type WindowWithBridge = Window & { [bridgeName]?: PaneBridge };
