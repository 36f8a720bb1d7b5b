import type * as React from "react";

/** Opens a file that is dropped on the page. A file dropped on the pane is the pane's [P23]. */
export function useDroppedFile(
  open: (file: File) => void,
): Pick<React.HTMLAttributes<HTMLElement>, "onDragOver" | "onDrop"> {
  const isOurs = (event: React.DragEvent): boolean =>
    event.dataTransfer.types.includes("Files") &&
    !(event.target instanceof Element && event.target.closest("aside, dialog"));
  return {
    onDragOver: (event) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
    },
    onDrop: (event) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (file) open(file);
    },
  };
}
