/** The three parts of a header or footer as Excel codes them in one text. */
export function headerCode(left: string, centre: string, right: string): string {
  return `${left && `&L${left}`}${centre && `&C${centre}`}${right && `&R${right}`}`;
}
