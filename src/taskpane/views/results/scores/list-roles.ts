/** A role that might know several statements. */
export interface KnowingRole {
  readonly role: string;
  readonly statements: readonly number[];
}

/**
 * The roles that might know at least two of the statements, most statements first; ties stay in the order
 * given.
 */
export function listRoles(
  statements: readonly number[],
  rolesOf: (statement: number) => readonly string[],
): readonly KnowingRole[] {
  const known = new Map<string, number[]>();
  for (const statement of statements) {
    for (const role of rolesOf(statement)) known.set(role, [...(known.get(role) ?? []), statement]);
  }
  return [...known]
    .map(([role, of]) => ({ role, statements: of.sort((a, b) => a - b) }))
    .filter(({ statements: of }) => of.length > 1)
    .sort((a, b) => b.statements.length - a.statements.length);
}
