import { readFileSync } from "node:fs";
import { declaredCommands, putUsage } from "../../src/cli/usage";
import { inProject } from "../support/root";

test("[C1] docs/command-line.md shows every command as it is declared (npm run fix writes it)", () => {
  const page = readFileSync(inProject("docs", "command-line.md"), "utf8");
  expect(putUsage(page, declaredCommands())).toBe(page);
  for (const command of declaredCommands()) expect(page).toContain(`npx psems ${command.name()} `);
});

test("[C1] every command and every option says what it does", () => {
  for (const command of declaredCommands()) {
    expect(command.summary()).toMatch(/^[a-z].{10,}[^.]$/);
    for (const { flags, description } of command.options)
      expect([flags, description]).toEqual([flags, expect.stringMatching(/^[a-z].{5,}[^.]$/)]);
  }
});

test("a document without the block is refused", () => {
  expect(() => putUsage("No block.", declaredCommands())).toThrow("The document has no block");
});
