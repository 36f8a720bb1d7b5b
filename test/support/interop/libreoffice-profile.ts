import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Calculates every formula of a workbook when it is opened, whatever values it was saved with (0 is "always"), or none that has
 * a value (1 is "never"); and counts as set up, or LibreOffice would put its own modules over ours.
 */
const settings = (recalculates: boolean): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${recalculates ? 0 : 1}</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>`;

const libraries = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
</library:libraries>`;

const library = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
<library:element library:name="Module1"/>
</library:library>`;

/** Makes a profile for LibreOffice in a new folder: one that recalculates always, or never, with one Basic module in it. */
export async function writeProfile(folder: string, macro: string, recalculates = true): Promise<void> {
  const basic = join(folder, "user", "basic");
  await mkdir(join(basic, "Standard"), { recursive: true });
  await writeFile(join(folder, "user", "registrymodifications.xcu"), settings(recalculates));
  await writeFile(join(basic, "script.xlc"), libraries);
  await writeFile(join(basic, "Standard", "script.xlb"), library);
  await writeFile(join(basic, "Standard", "Module1.xba"), moduleOf(macro));
}

function moduleOf(macro: string): string {
  const text = macro.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${text}</script:module>`;
}
