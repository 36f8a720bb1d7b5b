import type { WorkbookPlan } from "../../../spreadsheet/plan";
import type { WorkbookParts } from "../../package/package-parts";
import { child } from "../../xml/elements";
import type { NotCarried } from "../cells/not-carried";
import { type XmlElement, parseXml } from "../../xml/parse-xml";
import { notCarriedWords } from "../../words/not-carried";

/** For a file without a creation date: the earliest date that a zip can contain. No clock is read. */
const unknownDate = "1980-01-01T00:00:00Z";

/**
 * Reads the document properties and the creation date. The last author and date are left out, because every
 * program writes new ones when it saves.
 */
export function readProperties(
  parts: WorkbookParts,
  notCarried: NotCarried,
): Pick<WorkbookPlan, "properties" | "created"> {
  const root = parts.relationships("");
  const open = (kind: string): XmlElement | undefined => {
    const xml = parts.text(root.find(({ type }) => type === kind)?.part ?? "");
    return xml === undefined ? undefined : parseXml(xml);
  };
  const core = open("core-properties");
  const text = (name: string): string => child(core, name)?.text ?? "";
  const application = open("extended-properties");
  const others = [
    text("category"),
    text("contentStatus"),
    child(application, "Company")?.text ?? "",
    child(application, "Manager")?.text ?? "",
  ];
  const custom = open("custom-properties")?.children ?? [];
  if (others.some((one) => one !== "") || custom.length > 0) notCarried.add(notCarriedWords.properties);
  return {
    properties: {
      title: text("title"),
      subject: text("subject"),
      author: text("creator"),
      comments: text("description"),
      keywords: text("keywords"),
    },
    created:
      [text("created"), text("modified")].find((date) => !Number.isNaN(Date.parse(date))) ?? unknownDate,
  };
}
