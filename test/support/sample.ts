/**
 * Some tests could try thousands of cases of one kind, such as a failure at every action of a long piece of work. A run tries some
 * of them, others each time, and `npm run test:all` tries all. A run that fails prints the seed, with which the same are tried
 * again: `TEST_SEED=123 npx jest FILE`.
 */
export const isAllTried = process.env["TEST_ALL"] === "1";
const seed = Number(process.env["TEST_SEED"] ?? 0);

/** So many of the cases, in order: one of each part of the list, so that no part of it is left out; all in a run of all. */
export function sampleOf<Case>(cases: readonly Case[], most: number): readonly Case[] {
  if (isAllTried || cases.length <= most) return cases;
  const random = makeRandom(seed + cases.length);
  return Array.from({ length: most }, (_, part) => {
    const first = Math.floor((part * cases.length) / most);
    const next = Math.floor(((part + 1) * cases.length) / most);
    return cases[first + Math.floor(random() * (next - first))];
  }).filter((one): one is Case => one !== undefined);
}

/** The numbers from 1 to the last. */
export function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** Numbers of 0–1, the same for the same seed. */
function makeRandom(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}
