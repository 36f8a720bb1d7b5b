/**
 * Replaces office.js in the pane's page: provides `Office` at once, loads Microsoft's Excel library, and connects it to the
 * simulator in the page around the frame.
 */
import { clientOf } from "../../../src/simulator/client/client";
import { officeOf } from "../../../src/simulator/client/office";
import { bridgeName, type PaneBridge, type WindowWithBridge } from "./bridge";

interface Library {
  Office?: object;
  readonly Excel?: object;
  readonly OfficeExtension?: object;
}

const library: Library = window as unknown as Library;
const bridge = (window.parent as WindowWithBridge)[bridgeName];
if (bridge) standIn(bridge);

function standIn({ excel, theme, connect }: PaneBridge): void {
  const ready = loadLibrary().then(() => {
    // The library also defines a namespace with this name.
    library.Office = office;
    const { Excel, OfficeExtension } = library;
    if (!Excel || !OfficeExtension) throw new Error("Microsoft's client library did not define Excel.");
    const client = clientOf({ Excel, OfficeExtension });
    client.speakTo({
      host: excel.host,
      answer: (flags, body) => later().then(() => excel.answer(flags, body)),
    });
    connect(client);
  });
  const office = officeOf({ host: () => excel.host, theme, ready });
  library.Office = office;
}

/** Answers later, as Excel does: until then the pane can render and receive clicks. */
function later(): Promise<void> {
  return new Promise((go) => window.setTimeout(go, 0));
}

function loadLibrary(): Promise<void> {
  return new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = "office-js/excel-web-16.00.js";
    script.onload = () => loaded();
    script.onerror = () => failed(new Error("Microsoft's client library could not be loaded."));
    document.head.append(script);
  });
}
