import { deflateSync } from "node:zlib";
import { makeZip, workbookOf } from "../support/file/make-zip";
import { Canaries, everythingIn } from "../support/leaks/canaries";

async function isFound(hide: (canary: string) => Uint8Array): Promise<boolean> {
  const canaries = new Canaries();
  const file = hide(canaries.of("hidden"));
  return canaries.missingFrom(await everythingIn(file)).length === 0;
}

const inPart = (content: string | Uint8Array): Buffer => makeZip([{ name: "xl/any.bin", content }]);

test.each<readonly [string, (canary: string) => Uint8Array]>([
  ["as the bytes of a file", (canary) => Buffer.from(`a,${canary}`)],
  ["in UTF-16 in a file", (canary) => Buffer.from(canary, "utf16le")],
  ["in a part", (canary) => inPart(`<t>${canary.toUpperCase()}</t>`)],
  ["in UTF-16 in a part", (canary) => inPart(Buffer.from(canary, "utf16le"))],
  ["as the name of a part", (canary) => makeZip([{ name: `${canary}.xml`, content: "" }])],
  ["after the end of the zip", (canary) => Buffer.concat([inPart(""), Buffer.from(canary)])],
  [
    "split over two cells",
    (canary) => workbookOf(`<v>${canary.slice(0, 9)}</v></c><c><v>${canary.slice(9)}</v>`),
  ],
])("[X8] the search finds a canary %s", async (_, hide) => {
  expect(await isFound(hide)).toBe(true);
});

test("[X8] the search finds nothing where nothing is", async () => {
  expect(await isFound(() => inPart("canary"))).toBe(false);
  expect(await isFound((canary) => deflateSync(canary))).toBe(false);
});
