import { read } from "../../src/file/reading/read";
import { write } from "../../src/file/writing/write";
import { planOf } from "../support/file/sample-plan";
import { recalculate, saveAgain, toCsv } from "../support/interop/libreoffice";

const password = "Zürich =1";
/** Texts that a program would run, were they formulas. */
const texts = ['=HYPERLINK("http://x","y")', "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1+1", "\r=1+1"];

test("[X1] LibreOffice opens an encrypted workbook with its password, and texts in it stay texts", async () => {
  const bytes = await write(planOf([texts]), { password });
  const opened = await read(await saveAgain(bytes, password, "open"));
  expect(opened).toMatchObject({
    ok: true,
    value: { grids: [{ cells: [texts] }], origin: { wasEncrypted: false } },
  });
  await expect(saveAgain(bytes, "another", "open")).rejects.toThrow("LibreOffice did not open the workbook");
});

test("[X1] a workbook that LibreOffice encrypted opens with its password", async () => {
  const bytes = await saveAgain(await write(planOf([texts]), { password }), password, "encrypted");
  expect(await read(bytes)).toEqual({ ok: false, problem: { kind: "encrypted" } });
  expect(await read(bytes, { passwords: ["another"] })).toEqual({
    ok: false,
    problem: { kind: "wrong-password" },
  });
  const outcome = await read(bytes, { passwords: [password] });
  expect(outcome).toMatchObject({ ok: true, value: { grids: [{ cells: [texts] }] } });
  expect(outcome.ok && outcome.value.origin).toMatchObject({
    application: expect.stringMatching(/^LibreOffice/),
    wasEncrypted: true,
  });
});

test("[X1] text that looks like a formula is text after LibreOffice has saved it, and in its CSV", async () => {
  const bytes = await write(planOf([texts]));
  const [saved] = await recalculate([bytes]);
  expect(await read(saved ?? new Uint8Array())).toMatchObject({
    ok: true,
    value: { grids: [{ cells: [texts] }] },
  });
  expect(await toCsv(bytes)).toBe(`${texts.map((text) => `"${text.replace(/"/g, '""')}"`).join(",")}\n`);
});
