/** From 1 January 1900 to 1 January 1904: what a workbook that counts days from 1904 has less. */
export const daysTo1904 = 1462;
