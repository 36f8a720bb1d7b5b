import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inFolder, run } from "./libreoffice";
import { findTool } from "./tools";

/** Has gnumeric open a workbook and save it again as .xlsx. */
export async function saveInGnumeric(file: Uint8Array): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    const [source, target] = [join(folder, "source.xlsx"), join(folder, "target.xlsx")];
    await writeFile(source, file);
    await run(findTool("ssconvert"), ["--export-type=Gnumeric_Excel:xlsx2", source, target]);
    return readFile(target);
  });
}
