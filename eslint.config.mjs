import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const ambient = [
  "Excel",
  "Office",
  "OfficeExtension",
  "window",
  "document",
  "process",
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "localStorage",
  "sessionStorage",
  "indexedDB",
];
const pure = "The pure rooms take data and give data; what they need is passed in.";

export default [
  { ignores: ["dist/**", "build/**", "release/**", "node_modules/**"] },
  ...tseslint.configs.strict.map((config) => ({ ...config, files: ["**/*.ts", "**/*.tsx"] })),
  {
    files: ["**/*.ts", "**/*.tsx"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-console": "error",
      // White space by its code is what rules M1 and X1 are about.
      "no-control-regex": "off",
      "no-irregular-whitespace": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["src/{excel,hostcheck}/**/*.ts"],
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/call-sync-after-load": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
  {
    files: ["src/{checklist,assessment,spreadsheet,workbook,jobs}/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...ambient.map((name) => ({ name, message: pure }))],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: pure },
        { object: "Math", property: "random", message: pure },
      ],
    },
  },
  {
    files: ["src/{file,cli,simulator,companion,taskpane,hostcheck}/**/*.{ts,tsx}"],
    // Only these keep something [X4]: session.ts what a reload must not lose, and keep-workbook.ts the companion's
    // workbook, which it says, and clears on request. The host check, which is not shipped, keeps its results for the
    // session; only its unattended build sends them.
    ignores: [
      "src/taskpane/index.tsx",
      "src/taskpane/state/session.ts",
      "src/companion/storage/keep-workbook.ts",
      "src/hostcheck/{index.tsx,unattended.ts}",
    ],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["fetch", "XMLHttpRequest", "WebSocket", "localStorage", "sessionStorage", "indexedDB"].map(
          (name) => ({
            name,
            message: "Nothing leaves the machine and nothing is stored outside the workbook.",
          }),
        ),
      ],
    },
  },
];
