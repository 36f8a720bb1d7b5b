import type { WorkbookPlan } from "../../../spreadsheet/plan";
import type { PartStore } from "../../guard/part-store";
import { child, children, textOf } from "../../xml/elements";
import { parseXml } from "../../xml/parse-xml";
import type { NotCarried } from "../cells/not-carried";
import { openProperties } from "../workbook/file-origin";
import { findSensitivityLabel, type CustomProperty, type LabelAttributes } from "./sensitivity-label";
import { notCarriedWords } from "../../words/not-carried";

/** For a file without a creation date: the earliest date that a zip can contain. No clock is read. */
const unknownDate = "1980-01-01T00:00:00Z";

/**
 * Reads the document properties and the creation date. The last author and date are left out, because every
 * program writes new ones when it saves.
 */
export function readProperties(
  store: PartStore,
  notCarried: NotCarried,
): Pick<WorkbookPlan, "properties" | "created"> {
  const core = openProperties(store, "core-properties");
  const text = (name: string): string => child(core, name)?.text ?? "";
  const application = openProperties(store, "extended-properties");
  const others = [
    text("category"),
    text("contentStatus"),
    child(application, "Company")?.text ?? "",
    child(application, "Manager")?.text ?? "",
  ];
  const custom = (openProperties(store, "custom-properties")?.children ?? []).map((one): CustomProperty => [
    textOf(one, "name"),
    one.children[0]?.text ?? "",
  ]);
  const isOfLabel = ([name]: CustomProperty): boolean => name.startsWith("MSIP_Label_");
  if (others.some((one) => one !== "") || !custom.every(isOfLabel))
    notCarried.add(notCarriedWords.properties);
  const label = findSensitivityLabel(custom, readLabels(store));
  if (label !== undefined) notCarried.add(notCarriedWords.sensitivityLabel(label));
  return {
    properties: {
      title: text("dc:title"),
      subject: text("dc:subject"),
      author: text("dc:creator"),
      comments: text("dc:description"),
      keywords: text("keywords"),
    },
    created:
      [text("dcterms:created"), text("dcterms:modified")].find((date) => !Number.isNaN(Date.parse(date))) ??
      unknownDate,
  };
}

/** The labels in the part that newer versions of Office write. */
function readLabels(store: PartStore): readonly LabelAttributes[] {
  return store.targets("", "classificationlabels").flatMap((part) => {
    const xml = store.text(part);
    if (xml === undefined) return [];
    const list = parseXml(xml, part, { namespace: "label", name: "labelList" }, store.meter);
    return children(list, "label").map(({ attributes }) => Object.fromEntries(attributes));
  });
}
