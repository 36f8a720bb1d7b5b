export const noHeadersFooters = {
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
};

export type HeadersFooters = Readonly<typeof noHeadersFooters>;

/** The header and the footer of a page, each with its three parts in Excel's single code. */
export function codesOf(page: HeadersFooters): readonly [header: string, footer: string] {
  const code = (left: string, centre: string, right: string): string =>
    `${left && `&L${left}`}${centre && `&C${centre}`}${right && `&R${right}`}`;
  return [
    code(page.leftHeader, page.centerHeader, page.rightHeader),
    code(page.leftFooter, page.centerFooter, page.rightFooter),
  ];
}
