import type { WorkbookPlan } from "../../../spreadsheet/plan";
import type { PartStore } from "../../guard/part-store";
import { child } from "../../xml/elements";
import type { NotCarried } from "../cells/not-carried";
import { openProperties } from "../workbook/file-origin";
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
  const custom = openProperties(store, "custom-properties")?.children ?? [];
  if (others.some((one) => one !== "") || custom.length > 0) notCarried.add(notCarriedWords.properties);
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
