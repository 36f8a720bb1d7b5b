import { readFileSync } from "node:fs";
import { declaredCommands, putUsage } from "../../src/cli/usage";
import { inProject } from "../support/root";

test("[C1] README shows every command as it is declared (npm run fix writes it)", () => {
  const readme = readFileSync(inProject("README.md"), "utf8");
  expect(putUsage(readme, declaredCommands())).toBe(readme);
  for (const command of declaredCommands()) expect(readme).toContain(`npx psems ${command.name()} `);
});

test("[C1] every command and every option says what it does", () => {
  for (const command of declaredCommands()) {
    expect(command.summary()).toMatch(/^[a-z].{10,}[^.]$/);
    for (const { flags, description } of command.options)
      expect([flags, description]).toEqual([flags, expect.stringMatching(/^[a-z].{5,}[^.]$/)]);
  }
});

test("a README without the block is refused", () => {
  expect(() => putUsage("No block.", declaredCommands())).toThrow("README has no block");
});
