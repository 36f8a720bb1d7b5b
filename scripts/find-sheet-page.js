/**
 * The number, from 1, of a sheet's first page in a printed workbook. Each page header has the sheet's name on
 * the right.
 * @param {readonly string[]} pages the words of each page, in reading order
 * @param {string} sheet
 */
module.exports = function findSheetPage(pages, sheet) {
  const headerOf = (page) =>
    page
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .slice(0, 3);
  const index = pages.findIndex((page) => headerOf(page).includes(sheet));
  if (index < 0) throw new Error(`No page has ${sheet} in its header.`);
  return index + 1;
};
