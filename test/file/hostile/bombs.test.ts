import { bombs, makeBombs } from "../../support/hostile/bombs";
import { readInChild } from "../../support/hostile/run-child";

/** More than this the reader never holds, Node itself among it. */
const mostMegabytes = 700;

test("[X2] what is made to take memory or time is refused for its reason, or read, in bounded memory", async () => {
  const readings = await readInChild(makeBombs());
  const found = [...readings.values()].map(({ name, outcome, plan }) => [name, outcome, plan]);
  const expected = Object.entries(bombs).map(([name, { outcome, plan = outcome }]) => [name, outcome, plan]);
  expect(found.sort()).toEqual(expected.sort());
  for (const { peakMegabytes } of readings.values()) expect(peakMegabytes).toBeLessThan(mostMegabytes);
});
