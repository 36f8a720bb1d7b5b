import { bombs } from "./bombs";
import { readInChild } from "./run-child";

/** More than this the reader never holds, Node itself among it. */
const mostMegabytes = 700;

test("[X2] what is made to take memory or time is refused for its reason, or read, in bounded memory", async () => {
  const files = Object.entries(bombs).map(([name, { make }]) => ({ name, bytes: make() }));
  const readings = await readInChild(files);
  expect(Object.fromEntries([...readings].map(([name, { outcome }]) => [name, outcome]))).toEqual(
    Object.fromEntries(Object.entries(bombs).map(([name, { outcome }]) => [name, outcome])),
  );
  // A whole plan is more than its cells, and may be refused for what is around them; it never reads what `read` does not.
  for (const { name, outcome, plan } of readings.values())
    if (outcome !== "read") expect([name, plan]).toEqual([name, outcome]);
  for (const { peakMegabytes } of readings.values()) expect(peakMegabytes).toBeLessThan(mostMegabytes);
});
