import type { Operation } from "../planning/operations";
import type { WorkbookState } from "../reading/workbook-state";

export interface Renaming {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Renames sheets. If a new name is still in use by another of these sheets, all get temporary names first.
 */
export function renameOperations(renamings: readonly Renaming[], { sheets }: WorkbookState): Operation[] {
  const given = new Set(renamings.map(({ from }) => from.toLowerCase()));
  const crossed = renamings.some(({ to }) => given.has(to.toLowerCase()));
  const freeNames = unusedNames(new Set(sheets.map(({ name }) => name.toLowerCase())));
  return [
    ...(crossed ? renamings.map(({ id }) => rename(id, freeNames())) : []),
    ...renamings.map(({ id, to }) => rename(id, to)),
  ];
}

function rename(sheet: string, name: string): Operation {
  return { kind: "set-sheet", sheet, properties: { name } };
}

function unusedNames(taken: ReadonlySet<string>): () => string {
  let number = 0;
  return () => {
    do number += 1;
    while (taken.has(`moving ${number}`));
    return `Moving ${number}`;
  };
}
