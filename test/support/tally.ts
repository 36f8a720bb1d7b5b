/**
 * Counts how often a property came to an assertion that stands behind a condition: one that is never reached proves nothing.
 * Names are free; `expectEach` fails for each that was reached too seldom.
 */
export class Tally<Name extends string> {
  private readonly counts: Map<Name, number>;

  constructor(...names: readonly Name[]) {
    this.counts = new Map(names.map((name) => [name, 0]));
  }

  count(name: Name): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  expectEach(least: number): void {
    const seldom = [...this.counts].filter(([, times]) => times < least);
    expect(seldom.map(([name, times]) => `${name}: ${times} times`)).toEqual([]);
  }
}
