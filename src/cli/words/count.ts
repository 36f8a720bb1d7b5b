/** `1 file`, `2 files`; an irregular plural is passed in. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
