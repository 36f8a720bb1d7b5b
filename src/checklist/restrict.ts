import type { Checklist } from "./checklist";

/** The checklist reduced to some of its statements, without sections, phases and components that become empty. */
export function restrictChecklist(checklist: Checklist, numbers: readonly number[]): Checklist {
  const keep = (statements: readonly number[]): readonly number[] =>
    statements.filter((number) => numbers.includes(number));
  const sections = checklist.sections
    .map((section) => ({
      ...section,
      statements: section.statements.filter(({ number }) => numbers.includes(number)),
    }))
    .filter(({ statements }) => statements.length > 0);
  const { annex, ...rest } = checklist;
  const bearing = annex ? keep(annex.statements) : [];
  return {
    ...rest,
    phases: checklist.phases.filter(({ id }) => sections.some(({ phase }) => phase === id)),
    sections,
    keyStatements: keep(checklist.keyStatements),
    components: checklist.components
      .map((component) => ({ ...component, statements: keep(component.statements) }))
      .filter(({ statements }) => statements.length > 0),
    ...(annex && bearing.length > 0 ? { annex: { ...annex, statements: bearing } } : {}),
  };
}
