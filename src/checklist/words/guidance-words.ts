/** What is wrong in the guidance next to a checklist; read after its place. */
export function otherChecklist(found: string, expected: string): string {
  return `"${found}" is not the checklist of the statements, "${expected}"`;
}

export function wrongPart(expected: number): string {
  return `must be ${expected}, its place in the list`;
}

export function componentNames(count: number): string {
  return `must have a name for each of ${count} components`;
}

export function notAComponent(id: string): string {
  return `"${id}" is not the id of a component`;
}
