import { type EngineBook } from "./engine-book";

/** The number of books that are kept. */
const most = 4;
const kept = new Map<string, EngineBook>();

/**
 * The book for all workbooks that are alike in this: copies of a workbook, such as those of tests, differ in a few cells, and to fill
 * a book anew takes most of the time of a calculation. Whoever uses it next brings its cells up to date.
 */
export function bookFor(alike: string, make: () => EngineBook): EngineBook {
  const found = kept.get(alike);
  kept.delete(alike);
  if (found?.isWornOut) found.free();
  const book = found && !found.isWornOut ? found : make();
  kept.set(alike, book);
  const [oldest] = kept;
  if (kept.size > most && oldest) {
    kept.delete(oldest[0]);
    oldest[1].free();
  }
  return book;
}
