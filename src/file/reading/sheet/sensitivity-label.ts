/** A custom property of a document: its name and its value as text. */
export type CustomProperty = readonly [name: string, value: string];

/** The attributes of a `label` element in `docMetadata/LabelInfo.xml`, by local name: `id`, `removed` and so on. */
export type LabelAttributes = Readonly<Record<string, string>>;

/**
 * The name of a file's sensitivity label, or its id if the file has no name for it; undefined if there is no
 * label [C6].
 */
export function findSensitivityLabel(
  properties: readonly CustomProperty[],
  labels: readonly LabelAttributes[],
): string | undefined {
  const stored = readProperties(properties);
  const current = labels.find(({ removed, enabled }) => !isOn(removed) && !isOff(enabled));
  if (current?.["id"]) {
    const id = plainId(current["id"]);
    return current["name"] || stored.get(id)?.get("name") || id;
  }
  // A label that was removed since may still be in the properties.
  const removed = new Set(labels.map(({ id = "" }) => plainId(id)));
  const [latest] = [...stored]
    .filter(([id, fields]) => !removed.has(id) && !isOff(fields.get("enabled")))
    .sort(([, a], [, b]) => (b.get("setdate") ?? "").localeCompare(a.get("setdate") ?? ""));
  return latest && (latest[1].get("name") || latest[0]);
}

/** The fields of each label by its id, from properties such as `MSIP_Label_<id>_Name`. */
function readProperties(properties: readonly CustomProperty[]): ReadonlyMap<string, Map<string, string>> {
  const labels = new Map<string, Map<string, string>>();
  for (const [property, value] of properties) {
    const [, id, field] = /^MSIP_Label_([\da-f-]{36})_(\w+)$/i.exec(property) ?? [];
    if (id === undefined || field === undefined) continue;
    const fields = labels.get(plainId(id)) ?? new Map<string, string>();
    labels.set(plainId(id), fields.set(field.toLowerCase(), value.trim()));
  }
  return labels;
}

function plainId(id: string): string {
  return id.replace(/[{}]/g, "").trim().toLowerCase();
}

function isOn(value: string | undefined): boolean {
  return /^(1|true)$/i.test(value ?? "");
}

function isOff(value: string | undefined): boolean {
  return /^(0|false)$/i.test(value ?? "");
}
