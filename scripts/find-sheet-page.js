/**
 * Which page of a printed workbook is the first of a sheet, counted from 1. Every page header names its sheet on the right.
 *
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
