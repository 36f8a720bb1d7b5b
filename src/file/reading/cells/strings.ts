import { unescapeText } from "../../package/escape-text";
import type { Meter } from "../../package/meter";
import { checkRoot } from "../../xml/parse-xml";
import { XmlReader } from "../../xml/xml-reader";

/** A text in a cell, as a person sees it: without the reading aids (furigana) of East Asian text. */
export interface RichText {
  readonly text: string;
  /** Whether some words have their own formatting. */
  readonly isRich: boolean;
  /** Whether some words are struck through. */
  readonly isStruck: boolean;
}

/** Reads the shared texts of a workbook, in the order of their numbers. */
export function readStrings(xml: string, part: string, meter: Meter): readonly RichText[] {
  const strings: RichText[] = [];
  const reader = new XmlReader(xml, part, meter);
  reader.read(() => {
    checkRoot(reader, part, { namespace: "main", name: "sst" });
    reader.children(() => {
      if (reader.name !== "si" || reader.namespace !== "main") return;
      meter.add("strings", 1, part);
      strings.push(readRichText(reader));
    });
  });
  return strings;
}

/** Reads the current element: a shared text, or the text inside a cell. */
export function readRichText(reader: XmlReader): RichText {
  let text = "";
  let isRich = false;
  let isStruck = false;
  reader.children(() => {
    if (reader.namespace !== "main") return;
    if (reader.name === "t") text += reader.text();
    else if (reader.name === "r")
      reader.children(() => {
        if (reader.namespace !== "main") return;
        if (reader.name === "t") text += reader.text();
        else if (reader.name === "rPr")
          reader.children(() => {
            isRich = true;
            const isOff = /^(0|false|off)$/i.test(reader.attribute("val") ?? "");
            if (reader.name === "strike" && reader.namespace === "main" && !isOff) isStruck = true;
          });
      });
  });
  return { text: unescapeText(text), isRich, isStruck };
}
