import { write } from "../../../src/file/writing/write";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { makeZip, type ZipPart } from "../file/make-zip";
import { samplePlan } from "../file/sample-plan";
import { recalculateInGnumeric } from "../interop/gnumeric";
import { recalculate } from "../interop/libreoffice";
import { Draw } from "../parts/draw";
import { unzip } from "../parts/unzip";
import { answerExample, psems, stamp } from "../psems";
import { everydayWorkbook } from "../reading/everyday-workbook";
import { mutations } from "./mutations";

/** A workbook that is mutated. */
export interface Original {
  readonly name: string;
  /** How often it is drawn. */
  readonly weight: number;
  readonly parts: readonly ZipPart[];
}

export interface Mutant {
  readonly index: number;
  /** The original, and what was done to it. */
  readonly story: readonly string[];
  readonly parts: readonly ZipPart[];
  readonly bytes: Uint8Array;
}

/** @param withOthers also workbooks that LibreOffice and gnumeric saved */
export async function listOriginals(withOthers: boolean): Promise<readonly Original[]> {
  const everyday = everydayWorkbook();
  const sample = await write(samplePlan);
  const own = await write(planWorkbook(psems, answerExample(psems), stamp));
  const [byLibreOffice] = withOthers ? await recalculate([everyday]) : [];
  const [byGnumeric] = withOthers ? await recalculateInGnumeric([everyday]) : [];
  const all: readonly (readonly [string, number, Uint8Array | undefined])[] = [
    ["everyday", 60, everyday],
    ["sample", 15, sample],
    ["product", 3, own],
    ["everyday by LibreOffice", 12, byLibreOffice],
    ["everyday by gnumeric", 10, byGnumeric],
  ];
  return all.flatMap(([name, weight, bytes]) => (bytes ? [{ name, weight, parts: unzip(bytes) }] : []));
}

/** A mutant by its number: the same one for the same seed and the same originals. */
export function makeMutant(originals: readonly Original[], seed: number, index: number): Mutant {
  const draw = new Draw(seed * 7_919 + index * 104_729);
  const original = draw.pick(originals.flatMap((one) => Array.from({ length: one.weight }, () => one)));
  if (!original) throw new Error("There is nothing to mutate.");
  let parts = original.parts;
  const story = [original.name];
  for (let left = 1 + draw.below(4); left > 0; left--) {
    const mutation = draw.pick(mutations);
    if (!mutation) continue;
    story.push(mutation.name);
    parts = mutation.apply(parts, draw);
  }
  const whole = makeZip(parts);
  if (draw.below(40) > 0) return { index, story, parts, bytes: whole };
  return {
    index,
    story: [...story, "cut the file"],
    parts,
    bytes: whole.subarray(0, draw.below(whole.length)),
  };
}
