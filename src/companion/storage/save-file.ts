const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands an .xlsx file to the browser. No page can know whether it was saved [K13]. */
export function saveFile(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: workbookType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after this task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
