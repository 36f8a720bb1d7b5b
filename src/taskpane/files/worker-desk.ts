import { openFileDesk } from "./file-desk";

/** The page's desk; its worker is a separate script. */
export const fileDesk = openFileDesk(
  () => new Worker(/* webpackChunkName: "file-worker" */ new URL("./file-worker", import.meta.url)),
);
