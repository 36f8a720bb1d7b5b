import { openFileDesk, type FileDesk } from "../../taskpane/files/file-desk";

/** The desk whose worker's script is a text of the page: a page on a disk may not load another file [K22]. */
export function openDesk(): FileDesk {
  const script = document.getElementById("companion-worker")?.textContent ?? "";
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return openFileDesk(() => new Worker(address));
}
