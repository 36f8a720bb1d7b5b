/** Mutations after which LibreOffice displays something else than we read, with the reasons. */
export const knownToDiffer: ReadonlyMap<string, string> = new Map([
  [
    "decoys: alternate content that programs choose",
    "Programs choose differently, so alternate content never decides a cell for us [X2b]. LibreOffice loses cells around it.",
  ],
  [
    "decoys: alternate content that programs fall back to",
    "The same: LibreOffice displays what it falls back to.",
  ],
  [
    "decoys: targets with percent signs and character references",
    "Excel reads such targets, and so do we. LibreOffice does not find the part.",
  ],
  [
    "a name in capitals",
    "Names of parts are not case-sensitive for Excel and for us. LibreOffice does not find the part.",
  ],
  [
    "add a shared formula whose copy comes first",
    "Excel and we show the saved value of a formula that cannot be known. LibreOffice empties the cell.",
  ],
]);
