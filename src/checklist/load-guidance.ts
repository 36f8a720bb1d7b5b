import { safeParse, type InferOutput } from "valibot";
import { findRepeats, type Named } from "./clashes";
import type { Guidance } from "./guidance";
import { guidanceSchema } from "./guidance-schema";
import { listProblems, writePlace, type JsonProblem } from "./problems";
import { fail, succeed, type Result } from "../spreadsheet/result";
import { componentNames, notAComponent, otherChecklist, wrongPart } from "./words/guidance-words";
import { repeatWords } from "./words/problem-words";

/** The parsed JSON of the three files in `assets/guidance`. */
export interface GuidanceFiles {
  readonly statements: unknown;
  readonly components: unknown;
  readonly caseStudies: unknown;
}

type Parsed = InferOutput<typeof guidanceSchema>;

/**
 * Checks and loads the JSON of the guidance [G2] [G4]. Each problem has its place, which starts with the file:
 * `caseStudies.organisations[0].parts[1].met[0]`. Never throws.
 */
export function loadGuidance(files: GuidanceFiles): Result<Guidance, readonly JsonProblem[]> {
  const parsed = safeParse(guidanceSchema, files);
  if (!parsed.success) return fail(listProblems(parsed.issues));
  const problems = findGuidanceClashes(parsed.output);
  if (problems.length > 0) return fail(problems);
  const { statements, components, caseStudies } = parsed.output;
  return succeed({
    checklist: statements.checklist,
    notes: { statements: statements.note, components: components.note, caseStudies: caseStudies.note },
    statements: statements.statements,
    components: components.components,
    caseStudies: caseStudies.organisations,
  });
}

function findGuidanceClashes(files: Parsed): readonly JsonProblem[] {
  return [
    ...findOtherChecklists(files),
    ...findRepeats(repeatWords.statementNumber, listNumbers(files)),
    ...findRepeats(repeatWords.id, listIds(files.components.components, "components", "components")),
    ...findRepeats(repeatWords.id, listIds(files.caseStudies.organisations, ...caseStudiesKeys)),
    ...findRepeats(repeatWords.id, listPartIds(files)),
    ...findPartProblems(files),
  ];
}

const caseStudiesKeys = ["caseStudies", "organisations"] as const;

function findOtherChecklists({ statements, components, caseStudies }: Parsed): readonly JsonProblem[] {
  const { checklist } = statements;
  return Object.entries({ components, caseStudies }).flatMap(([file, own]) =>
    own.checklist === checklist
      ? []
      : [
          {
            place: writePlace([file, "checklist"]),
            message: otherChecklist(own.checklist, checklist),
          },
        ],
  );
}

function listNumbers({ statements }: Parsed): readonly Named[] {
  return statements.statements.map(({ number }, index) => ({
    name: number,
    keys: ["statements", "statements", index, "number"],
  }));
}

function listIds(
  list: readonly { readonly id: string }[],
  ...start: readonly (string | number)[]
): readonly Named[] {
  return list.map(({ id }, index) => ({ name: id, keys: [...start, index, "id"] }));
}

function listPartIds({ caseStudies }: Parsed): readonly Named[] {
  return caseStudies.organisations.flatMap(({ parts }, index) =>
    listIds(parts, ...caseStudiesKeys, index, "parts"),
  );
}

/**
 * Parts must be numbered from 1, must name existing components, each once, and must give the guidance's own
 * name for each.
 */
function findPartProblems({ components, caseStudies }: Parsed): readonly JsonProblem[] {
  const known = new Set(components.components.map(({ id }) => id));
  return caseStudies.organisations.flatMap(({ parts }, index) =>
    parts.flatMap((part, at) => {
      const keys = [...caseStudiesKeys, index, "parts", at];
      const named = part.components.map((name, n) => ({ name, keys: [...keys, "components", n] }));
      const problem = (key: string | readonly (string | number)[], message: string): JsonProblem => ({
        place: writePlace(keys.concat(key)),
        message,
      });
      return [
        ...(part.part === at + 1 ? [] : [problem("part", wrongPart(at + 1))]),
        ...(part.named.length === part.components.length
          ? []
          : [problem("named", componentNames(part.components.length))]),
        ...part.components.flatMap((id, n) =>
          known.has(id) ? [] : [problem(["components", n], notAComponent(id))],
        ),
        ...findRepeats(repeatWords.listedTwice, named),
      ];
    }),
  );
}
