/**
 * Whether a pane of this Excel can save files. On the Mac and on iPad, panes have no downloads [P18]. An Excel that does not say
 * where it runs is treated as one that can: the files can be opened as workbooks too.
 */
export function canDownload(): boolean {
  const { platform } = Office.context as Partial<Office.Context>;
  return platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
}
