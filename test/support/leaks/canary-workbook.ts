import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import {
  blankAction,
  blankSealedItem,
  blankSignOff,
  blankSnapshotEntry,
  validatorIds,
  type BoardRecords,
  type BoardText,
  type Validation,
} from "../../../src/assessment/answers/board-records";
import { blankContributor, blankLogEntry } from "../../../src/assessment/answers/circulation";
import type { Answer, Assessment } from "../../../src/assessment/answers/assessment";
import { readPlan } from "../../../src/file/reading/read-plan";
import { write } from "../../../src/file/writing/write";
import { cell } from "../../../src/spreadsheet/address";
import type { SheetPlan } from "../../../src/spreadsheet/plan";
import { asTyped } from "../assessment/typed";
import { makeZip, type ZipPart } from "../file/make-zip";
import { relationshipsPart } from "../file/namespaces";
import { unzip } from "../parts/unzip";
import { psems } from "../psems";
import type { Canaries } from "./canaries";

/** The statements that the person is asked. Annex A bears on none of them. */
export const asked = [2, 3, 5, 7];
/** Statements with words in a box, with a number as evidence, and with an action. */
const special = { marks: [3, 10], numbers: [5, 8], action: 13 };

/** The kinds of what a statement's row says besides texts. */
export function responseKinds(statement: number): { readonly response: string; readonly lastTime: string } {
  const whose = asked.includes(statement) ? "asked" : "other";
  return { response: `${whose}response`, lastTime: `${whose}lasttime` };
}

/** An owner's assessment with a canary in every text, and the responses of last time. */
export function canaryAssessment(canaries: Canaries): Assessment {
  const blank = blankAssessment(psems);
  const { organisation, site, assessor, accountableManager, stakeholders, date, ...newer } = blank.details;
  return {
    details: {
      ...canaries.inEvery("organisation", { organisation, site }),
      ...canaries.inEvery("owners", { assessor, accountableManager, stakeholders, ...newer }),
      ...canaries.inEvery("days", { date }),
    },
    answers: blank.answers.map((answer) => fillAnswer(canaries, answer)),
    prompts: blank.prompts.map(({ prompt, bearsOn }) => ({
      ...canaries.inEvery("prompt", { answer: "", evidence: "" }),
      prompt,
      bearsOn: `${bearsOn} ${canaries.of("prompt")}`,
    })),
    rule: blank.rule,
    marking: canaries.of("marking"),
    steps: canaries.inEvery("days", blank.steps),
    circulation: {
      contributors: [canaries.inEvery("register", blankContributor)],
      log: [canaries.inEvery("log", blankLogEntry)],
    },
    boardRecords: fillBoardRecords(canaries),
  };
}

function fillAnswer(canaries: Canaries, { statement }: Answer): Answer {
  const whose = asked.includes(statement) ? "asked" : "other";
  const marks: Answer["marks"] = special.marks.includes(statement)
    ? [{ response: "no", text: canaries.of(`${whose}mark`) }]
    : [{ response: statement === special.action ? "no" : "yes", text: "X" }];
  const row: Omit<Answer, "evidence"> = { statement, marks, lastTime: "in-part" };
  const kinds = responseKinds(statement);
  if (!special.marks.includes(statement)) canaries.standingFor(kinds.response, statement);
  canaries.standingFor(kinds.lastTime, statement);
  if (!special.numbers.includes(statement)) return { ...row, evidence: canaries.of(`${whose}evidence`) };
  const typed = asTyped({ value: 7_318_000.25 + statement, numberFormat: "General" });
  canaries.add(`${whose}evidence`, typed.text);
  return { ...row, evidence: typed.text, typed };
}

function fillBoardRecords(canaries: Canaries): BoardRecords {
  // The other fields decide whether the action is listed for the Board.
  const {
    action,
    owner,
    due: _due,
    statement: _statement,
    status: _status,
    closedOn: _closed,
    ...details
  } = blankAction;
  const snapshot = canaries.inEvery("snapshot", blankSnapshotEntry);
  const { item: _item, ...sealed } = blankSealedItem;
  const boardText = (): BoardText => ({
    text: canaries.of("board"),
    drafted: canaries.of("boarddraft"),
    accepted: canaries.of("boardaccepted"),
  });
  const validation = (): Validation => canaries.inEvery("signoff", { name: "", on: "", remarks: "" });
  return {
    actions: [
      {
        ...canaries.inEvery("action", { action, owner }),
        ...canaries.inEvery("actiondetail", details),
        statement: String(special.action),
        status: "In progress",
        due: "2025-01-31",
        closedOn: "",
      },
    ],
    snapshots: [snapshot],
    signOff: {
      ...blankSignOff,
      validations: Object.fromEntries(validatorIds.map((id) => [id, validation()])) as Record<
        (typeof validatorIds)[number],
        Validation
      >,
      seal: {
        ...canaries.inEvery("seal", { sealedOn: "", sealedBy: "" }),
        hash: "ab".repeat(32),
        form: 2,
        items: [{ ...canaries.inEvery("seal", sealed), item: "12" }],
      },
    },
    board: {
      period: canaries.of("board"),
      comparedWith: snapshot.snapshot,
      summary: boardText(),
      decisions: [boardText(), boardText()],
    },
  };
}

/**
 * The same workbook with what people add: sheets (a hidden one, and a hidden row), a defined name, a comment, notes on one of
 * our sheets, text outside the tables, and document properties.
 */
export async function addOthers(bytes: Uint8Array, canaries: Canaries): Promise<Uint8Array> {
  const opened = await readPlan(bytes);
  if (!opened.ok) throw new Error(opened.problem.kind);
  const { plan } = opened.value;
  const sheetOf = (name: string, visibility: SheetPlan["visibility"]): SheetPlan => ({
    name,
    visibility,
    showGridlines: true,
    blocks: [{ row: 1, column: 1, cells: [[canaries.of("ownsheet")], [canaries.of("ownsheet")]] }],
    ...{ formats: [], columns: [], rows: [], merges: [], validations: [], conditionalFormats: [] },
    ...{ links: [], tables: [], charts: [] },
    page: {
      orientation: "portrait",
      header: { left: canaries.of("ownsheet"), centre: "", right: "" },
      footer: { left: "", centre: "", right: "" },
    },
  });
  const names = { name: canaries.of("name"), comment: canaries.of("name") };
  const written = await write({
    ...plan,
    sheets: [...plan.sheets, sheetOf("Mine", "visible"), sheetOf(canaries.of("ownsheet"), "hidden")],
    names: [...plan.names, { ...names, sheet: "Mine", range: cell(1, 1) }],
  });
  const parts = unzip(written);
  const links = `xl/worksheets/_rels/sheet${ourSheet}.xml.rels`;
  if (parts.some(({ name }) => name === links)) throw new Error(`${links} is there already.`);
  const mine = plan.sheets.length + 1;
  return makeZip([
    ...parts.map((part) => decorate(part, canaries, mine)),
    {
      name: links,
      content: relationshipsPart(["canary comments ../commentsCanary.xml"]),
    },
    {
      name: "xl/commentsCanary.xml",
      content: `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${canaries.of("comment")}</author></authors><commentList><comment ref="H6" authorId="0"><text><t>${canaries.of("comment")}</t></text></comment></commentList></comments>`,
    },
    {
      name: "docProps/custom.xml",
      content: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${canaries.of("property")}"><vt:lpwstr>${canaries.of("property")}</vt:lpwstr></property></Properties>`,
    },
  ]);
}

/** The number of a section's sheet in the file. */
const ourSheet = 3;
const relationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function decorate(part: ZipPart, canaries: Canaries, mine: number): ZipPart {
  if (typeof part.content !== "string") return part;
  const edit = (change: (xml: string) => string): ZipPart => ({
    ...part,
    content: change(String(part.content)),
  });
  const append = (element: string, xml: string): ZipPart => {
    if (!String(part.content).includes(`</${element}>`)) throw new Error(`${part.name} has no ${element}.`);
    return edit((text) => text.replace(`</${element}>`, `${xml}</${element}>`));
  };
  switch (part.name) {
    case "docProps/core.xml":
      return edit((xml) =>
        ["dc:title", "dc:subject", "dc:creator", "dc:description", "cp:keywords", "cp:lastModifiedBy"].reduce(
          (text, element) => {
            const filled = `<${element}>${canaries.of("property")}</${element}>`;
            const without = text.replace(new RegExp(`<${element}(/>|>[^<]*</${element}>)`), "");
            return without.replace("</cp:coreProperties>", `${filled}</cp:coreProperties>`);
          },
          xml,
        ),
      );
    case "_rels/.rels":
      return append(
        "Relationships",
        `<Relationship Id="canary" Type="${relationshipType}/custom-properties" Target="docProps/custom.xml"/>`,
      );
    case "[Content_Types].xml":
      return append(
        "Types",
        '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>' +
          '<Override PartName="/xl/commentsCanary.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>',
      );
    case `xl/worksheets/sheet${ourSheet}.xml`:
      // Text in a free cell of one of our sheets.
      return append(
        "sheetData",
        `<row r="300"><c r="B300" t="inlineStr"><is><t>${canaries.of("outside")}</t></is></c></row>`,
      );
    case `xl/worksheets/sheet${mine}.xml`:
      return append(
        "sheetData",
        `<row r="9" hidden="1"><c r="A9" t="inlineStr"><is><t>${canaries.of("ownsheet")}</t></is></c></row>`,
      );
    default:
      return part;
  }
}
