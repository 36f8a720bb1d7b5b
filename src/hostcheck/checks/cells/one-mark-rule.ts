/** The rule of the boxes C6:G6: each box counts 1 if it is marked, and at most one may be. */
export const oneMarkRule = `=${["C", "D", "E", "F", "G"]
  .map((box) => `IF(ISLOGICAL($${box}6),$${box}6,TRIM($${box}6)<>"")`)
  .join("+")}<=1`;
