import { invalidArgument, itemAlreadyExists, itemNotFound } from "../../../state/host-error";
import type { Comment, Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, text, wholeNumber } from "../../given";
import { HostObject } from "../../host-object";
import { cellsOf, fromAddress } from "../ranges/cells";
import { rangeObject } from "../ranges/range";

/** Who writes comments here. */
const author = "Somebody";

interface Found {
  readonly sheet: Sheet;
  readonly comment: Comment;
}

/** `workbook.comments`, or `worksheet.comments` if a sheet is given. Replies are not modelled. */
export function commentsObject(excel: Excel, on?: Sheet): HostObject {
  const { workbook } = excel;
  const listed = (): readonly Found[] =>
    (on ? [on] : workbook.state.sheets).flatMap((sheet) =>
      sheet.comments.map((comment) => ({ sheet, comment })),
    );
  const cell = (given: unknown): { sheet: Sheet; row: number; column: number } => {
    const active = on ?? workbook.sheet(workbook.state.activeSheet);
    const { sheet, areas } =
      typeof given === "string" ? fromAddress(excel, active, given) : cellsOf(given, "cellAddress");
    const [area] = areas;
    if (!area) throw invalidArgument("cellAddress");
    return { sheet: sheet(), row: area.row, column: area.column };
  };
  const at = (given: unknown): Found | undefined => {
    const { sheet, row, column } = cell(given);
    return listed().find(
      (one) => one.sheet === sheet && one.comment.row === row && one.comment.column === column,
    );
  };
  const find = (id: unknown): Found | undefined => listed().find(({ comment }) => comment.id === id);
  const objectOf = (found: Found | undefined): HostObject => {
    if (!found) throw itemNotFound("the comment");
    return commentObject(excel, found.sheet, found.comment);
  };
  return new HostObject("CommentCollection", {
    items: () => listed().map(objectOf),
    item: (id) => objectOf(find(id)),
    methods: {
      getCount: { since: "1.10", call: () => listed().length },
      getItemAt: { since: "1.10", call: ([index]) => objectOf(listed()[wholeNumber(index, "index")]) },
      getItemByCell: { since: "1.10", call: ([given]) => objectOf(at(given)) },
      getItemOrNullObject: { since: "1.14", call: ([id]) => (find(id) ? objectOf(find(id)) : null) },
      add: {
        since: "1.10",
        call: ([given, content]) => {
          const { sheet, row, column } = cell(given);
          workbook.mustAllow(sheet, "allowEditObjects");
          if (at(given)) throw itemAlreadyExists("the comment");
          const id = `{COMMENT-${workbook.nextId()}}`;
          const comment = { id, row, column, content: text(content, "content"), resolved: false };
          sheet.comments = [...sheet.comments, comment];
          return objectOf({ sheet, comment });
        },
      },
    },
  });
}

function commentObject(excel: Excel, sheet: Sheet, { id, row, column }: Comment): HostObject {
  const found = (): Comment => {
    const comment = sheet.comments.find((one) => one.id === id);
    if (!comment) throw itemNotFound("the comment");
    return comment;
  };
  const replace = (after: readonly Comment[]): void => {
    excel.workbook.mustAllow(sheet, "allowEditObjects");
    const before = found();
    sheet.comments = sheet.comments.flatMap((one) => (one === before ? after : [one]));
  };
  return new HostObject("Comment", {
    identity: () => ({ Id: id }),
    scalars: {
      id: { get: () => found().id },
      content: {
        get: () => found().content,
        set: (value) => replace([{ ...found(), content: text(value, "content") }]),
      },
      authorName: { get: () => (found() ? author : null) },
      resolved: {
        since: "1.11",
        get: () => found().resolved,
        set: (value) => replace([{ ...found(), resolved: boolean(value, "resolved") }]),
      },
    },
    methods: {
      delete: { call: () => replace([]) },
      getLocation: {
        call: () => rangeObject(excel, sheet.id, { row, column, rows: 1, columns: 1 }),
      },
    },
  });
}
