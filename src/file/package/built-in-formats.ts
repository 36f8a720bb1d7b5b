/**
 * Number formats that files refer to by an id without defining them, as far as we write them. Excel shows dates in
 * `m/d/yyyy`, and with a time in `m/d/yyyy h:mm`, as each PC's region has them, and only under these ids.
 */
export const builtInFormats: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["0%", 9],
  ["0.00%", 10],
  ["m/d/yyyy", 14],
  ["m/d/yyyy h:mm", 22],
  ["@", 49],
]);
