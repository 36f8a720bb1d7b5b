/** The three parts of a header or footer in Excel's single code. */
export function headerCode(left: string, centre: string, right: string): string {
  return `${left && `&L${left}`}${centre && `&C${centre}`}${right && `&R${right}`}`;
}
