import { bombs, makeBombs } from "../../support/hostile/bombs";
import { readInChild } from "../../support/hostile/run-child";

/** The most memory that the reader may use for one file, including Node itself. */
const mostMegabytes = 300;

test("[X2] files made to take memory or time are refused for the right reason, or read, in limited memory", async () => {
  const readings = await readInChild(makeBombs(), { isAlone: true });
  const found = [...readings.values()].map(({ name, outcome, plan }) => [name, outcome, plan]);
  const expected = Object.entries(bombs).map(([name, { outcome, plan = outcome }]) => [name, outcome, plan]);
  expect(found.sort()).toEqual(expected.sort());
  const large = [...readings.values()].filter(({ peakMegabytes }) => peakMegabytes >= mostMegabytes);
  expect(large).toEqual([]);
});
