import { safeParse } from "valibot";
import type { InferOutput } from "valibot";
import { findRepeats } from "./clashes";
import type { Named } from "./clashes";
import type { Guidance } from "./guidance";
import { guidanceSchema } from "./guidance-schema";
import { listProblems, writePlace } from "./problems";
import type { JsonProblem } from "./problems";
import { fail, succeed, type Result } from "../spreadsheet/result";

/** The parsed JSON of the three files in `assets/guidance`. */
export interface GuidanceFiles {
  readonly statements: unknown;
  readonly components: unknown;
  readonly caseStudies: unknown;
}

type Parsed = InferOutput<typeof guidanceSchema>;

/**
 * Takes parsed JSON for guidance, if its form is right and its files agree. What is not right is named by its place,
 * which begins with the file: `caseStudies.organisations[0].parts[1].met[0]`. Never throws.
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
    ...findRepeats("is the number of another statement", listNumbers(files)),
    ...findRepeats("is the id of another", listIds(files.components.components, "components", "components")),
    ...findRepeats("is the id of another", listIds(files.caseStudies.organisations, ...caseStudiesKeys)),
    ...findRepeats("is the id of another", listPartIds(files)),
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
            message: `"${own.checklist}" is not the checklist of the statements, "${checklist}"`,
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

/** Parts are numbered from 1, name components that there are, each once, and give each the guidance's own name. */
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
        ...(part.part === at + 1 ? [] : [problem("part", `must be ${at + 1}, its place in the list`)]),
        ...(part.named.length === part.components.length
          ? []
          : [problem("named", `must have a name for each of ${part.components.length} components`)]),
        ...part.components.flatMap((id, n) =>
          known.has(id) ? [] : [problem(["components", n], `"${id}" is not the id of a component`)],
        ),
        ...findRepeats("is named twice", named),
      ];
    }),
  );
}
