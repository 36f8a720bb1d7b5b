import { openFileDesk } from "./file-desk";

/** The desk of the page, whose worker is a script beside it. */
export const fileDesk = openFileDesk(
  () => new Worker(/* webpackChunkName: "file-worker" */ new URL("./file-worker", import.meta.url)),
);
