/** A page with a simulated Excel, whose user is the test, and the task pane in a frame. */
import start, { Model } from "@ironcalc/wasm";
import { blackTheme, colourfulTheme, contrastTheme } from "../../../src/simulator/client/office";
import { dayOf } from "../../../src/spreadsheet/days";
import { openSimulatedWorkbook } from "../../../src/simulator/simulator";
import { SimulatedExcel } from "../../../src/simulator/simulated-excel";
import { bridgeName, type WindowWithBridge } from "./bridge";

const themes = { light: colourfulTheme, dark: blackTheme, contrast: contrastTheme };

declare global {
  interface Window {
    excel: SimulatedExcel;
    showTheme: (name: keyof typeof themes) => void;
  }
}

async function open(): Promise<void> {
  await start({ module_or_path: "wasm_bg.wasm" });
  const newModel = (): Model => new Model("workbook", "en", "UTC", "en");
  const excel = new SimulatedExcel("365", openSimulatedWorkbook(newModel, { today: dayOf(new Date()) }));
  const pane = document.createElement("iframe");
  let theme = colourfulTheme;
  window.excel = excel;
  window.showTheme = (name) => {
    theme = themes[name];
    // Excel has no event for a theme change: the pane reads the theme when it gets the focus.
    pane.contentWindow?.dispatchEvent(new Event("focus"));
  };
  // The bridge must exist before the frame loads.
  (window as WindowWithBridge)[bridgeName] = {
    excel,
    theme: () => theme,
    connect: (client) => excel.connect(client),
  };
  pane.title = "Task pane";
  pane.src = "pane.html";
  document.body.append(pane);
}

void open();
