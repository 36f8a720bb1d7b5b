import { isOffered } from "../../assessment/answers/attached";
import type { ReturnedCopy } from "../../assessment/answers/circulation";
import { nameOfPerson } from "../../assessment/merging/logged-answers";
import { returnFinding, type ReturnFinding } from "../../assessment/merging/return-findings";
import type { InterpretedAssessment } from "../reading/interpret";
import type { Owner } from "./identify-copy";
import { invisible } from "./statement-words";

const lineEnds = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;

/**
 * Finds texts of a copy with a line that has another person's name and a colon. Merged texts stand below such lines [J7], so that
 * what follows would look like that person's words. A line that the copy was issued with is not the sender's.
 */
export function findNamed(
  { assessment }: InterpretedAssessment,
  ours: Pick<Owner, "assessment">,
  { contributor, answers, base, attached = [] }: ReturnedCopy,
): readonly ReturnFinding[] {
  const names = listNames(ours, contributor);
  const listFindings = (
    text: string,
    issued: string,
    place: Parameters<typeof returnFinding>[2],
    prompt?: string,
  ): readonly ReturnFinding[] => {
    const before = new Set(listLines(issued));
    const found = listLines(text).flatMap((line) => (before.has(line) ? [] : (names.get(line) ?? [])));
    const about = prompt === undefined ? {} : { prompt };
    return [...new Set(found)].map((name) =>
      returnFinding("names-another", { name, author: contributor, ...about }, place),
    );
  };
  return [
    ...assessment.answers.flatMap(({ statement, place }) =>
      listFindings(
        answers.statements.get(statement)?.evidence ?? "",
        base?.statements.get(statement)?.evidence ?? "",
        { statement, sheet: place?.sheet ?? null, address: place?.evidence ?? null },
      ),
    ),
    ...assessment.prompts.flatMap(({ prompt, place }) =>
      (["answer", "evidence"] as const).flatMap((key) =>
        listFindings(
          answers.prompts.get(prompt)?.[key] ?? "",
          base?.prompts.get(prompt)?.[key] ?? "",
          { sheet: place?.sheet ?? null, address: place?.[key] ?? null },
          prompt,
        ),
      ),
    ),
    ...attached
      .filter(isOffered)
      .flatMap(({ text, statement, prompt, sheet, address }) =>
        listFindings(text, "", { statement, sheet, address }, prompt ?? undefined),
      ),
  ];
}

/** The people who are known to the owner's workbook, apart from one, by their names for comparison. */
function listNames(
  { assessment }: Pick<Owner, "assessment">,
  contributor: string,
): ReadonlyMap<string, string> {
  const { contributors, log } = assessment.circulation;
  const names = [
    assessment.details.assessor,
    ...contributors.map(({ name }) => name),
    ...log.map((entry) => entry.contributor),
  ];
  const known = new Map(names.map((name) => [comparable(name), name.trim()]));
  known.delete("");
  known.delete(comparable(contributor));
  return known;
}

/** The names in lines that contain only names and a colon. A line may have several names, separated by semicolons. */
function listLines(text: string): readonly string[] {
  return text.split(lineEnds).flatMap((line) => {
    const [, names] = /^(.*):$/u.exec(comparable(line)) ?? [];
    return names === undefined ? [] : names.split(";").map((name) => name.trim());
  });
}

function comparable(name: string): string {
  return nameOfPerson(name.replace(invisible, "").normalize("NFKC"));
}
