import { bombs, makeBombs } from "../../support/hostile/bombs";
import { readInChild } from "../../support/hostile/run-child";

/** The most memory that the reader may use, including Node itself. */
const mostMegabytes = 700;

test("[X2] files made to take memory or time are refused for the right reason, or read, in limited memory", async () => {
  const readings = await readInChild(makeBombs());
  const found = [...readings.values()].map(({ name, outcome, plan }) => [name, outcome, plan]);
  const expected = Object.entries(bombs).map(([name, { outcome, plan = outcome }]) => [name, outcome, plan]);
  expect(found.sort()).toEqual(expected.sort());
  for (const { peakMegabytes } of readings.values()) expect(peakMegabytes).toBeLessThan(mostMegabytes);
});
