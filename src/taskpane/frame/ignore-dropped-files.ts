/**
 * Makes the page ignore files that are dropped where nothing takes them: a browser would show the file instead of the
 * pane [P23]. Dragging text is as before.
 * @returns a function that ends this.
 */
export function ignoreDroppedFiles(): () => void {
  const ignore = (event: DragEvent): void => {
    const data = event.dataTransfer;
    if (event.defaultPrevented || !data?.types.includes("Files")) return;
    event.preventDefault();
    data.dropEffect = "none";
  };
  window.addEventListener("dragover", ignore);
  window.addEventListener("drop", ignore);
  return () => {
    window.removeEventListener("dragover", ignore);
    window.removeEventListener("drop", ignore);
  };
}
