/** A pane with little height, or large text: nothing is fixed, since it would cover what is read. */
export const low = "@media (max-height: 420px)";
