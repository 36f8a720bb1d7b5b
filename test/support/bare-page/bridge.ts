import type { Client, FarSide } from "../../../src/simulator/client/client";
import type { OfficeTheme } from "../../../src/simulator/client/office";

/** The page's interface for the pane's frame. */
export interface PaneBridge {
  readonly excel: FarSide;
  readonly theme: () => OfficeTheme;
  /** Called when the frame's Excel library is loaded and can receive events. */
  readonly connect: (client: Client) => void;
}

/** The name of the bridge on the page's window. */
export const bridgeName = "excelForPane";

export type WindowWithBridge = Window & { [bridgeName]?: PaneBridge };
