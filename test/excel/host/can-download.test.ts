import { canDownload } from "../../../src/excel/host/can-download";
import { createSimulator } from "../../../src/simulator";

const uninstall = createSimulator({}).install();
afterAll(() => uninstall());

test.each([
  ["PC", true],
  ["OfficeOnline", true],
  ["Universal", true],
  ["Mac", false],
  ["iOS", false],
  [undefined, true],
])("[P21] a pane on %s can save files: %s", (platform, can) => {
  Object.defineProperty(Office.context, "platform", { value: platform, configurable: true });
  expect(canDownload()).toBe(can);
});
