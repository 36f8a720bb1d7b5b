import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import type * as IronCalc from "@ironcalc/wasm";
import type { Model } from "@ironcalc/wasm";
import { loadEsModule } from "./load-es-module";

/** Creates an empty workbook in the formula engine. */
export type NewModel = () => Model;

let loaded: NewModel | undefined;

/** Loads IronCalc from disk, once. */
export function loadEngine(): NewModel {
  if (loaded) return loaded;
  const find = createRequire(__filename);
  const { initSync, Model: ModelClass } = loadEsModule(
    find.resolve("@ironcalc/wasm"),
  ) as unknown as typeof IronCalc;
  initSync({ module: readFileSync(find.resolve("@ironcalc/wasm/wasm_bg.wasm")) });
  loaded = () => new ModelClass("workbook", "en", "UTC", "en");
  return loaded;
}
