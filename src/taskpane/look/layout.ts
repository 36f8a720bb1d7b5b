/** One below the other. */
export const column = (gap: number) => ({ display: "flex", flexDirection: "column", gap }) as const;

/** Side by side, on more lines where there is no room. */
export const wrapped = (gap: number | string) => ({ display: "flex", flexWrap: "wrap", gap }) as const;
