import { inCompanion } from "../../../src/companion/words/in-companion";
import { words } from "../../../src/taskpane/words";
import { sendBack } from "../../../src/taskpane/words/send-back";
import { setUp } from "../../../src/taskpane/words/set-up";
import { share } from "../../../src/taskpane/words/share";

test("[K18] the pane's words speak of the companion, also those that functions return", () => {
  expect(inCompanion(words).shell.nothingLeaves).toBe("The companion sends nothing over the network.");
  expect(inCompanion(setUp).repair.warning).toBe("A repair cannot be undone, so save the workbook first.");
  expect(inCompanion(sendBack).saveHow).toBe("Choose Save as .xlsx, or press Ctrl+S.");
  const texts = JSON.stringify(inCompanion({ shell: words.shell, setUp, share }));
  expect(texts).not.toContain("add-in");
  expect(inCompanion(words).shell.derived.next).toContain("choose New");
  const problem = inCompanion(words).problem({ kind: "not-loaded" });
  expect(JSON.stringify(problem)).toContain("Part of the companion could not be loaded.");
});

test("[K18] words without the add-in stay as they are", () => {
  expect(inCompanion(setUp).created.what(14, 43, 7)).toBe(setUp.created.what(14, 43, 7));
});
