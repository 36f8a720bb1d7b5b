import { cell } from "../../../../spreadsheet/address";
import { itemAlreadyExists, itemNotFound } from "../../../state/host-error";
import type { Comment, Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, text } from "../../given";
import { HostObject, type Method } from "../../host-object";
import { from, oneIn, onSheets, property } from "../../members";
import { placeGiven } from "../ranges/cells";
import { rangeObject } from "../ranges/range";

/** Who writes comments here. */
const author = "Somebody";

/** `workbook.comments`, or `worksheet.comments` if a sheet is given. Replies are not modelled. */
export function commentsObject(excel: Excel, on?: Sheet): HostObject {
  const { workbook } = excel;
  const all = onSheets<Comment>(
    "the comment",
    excel,
    on,
    ({ comments }) => comments,
    ({ id }, key) => id === key,
    (sheet, comment) => commentObject(excel, sheet, comment),
  );
  const at = (given: unknown): HostObject | undefined => {
    const { sheet, area } = placeGiven(excel, on, given);
    const found = sheet.comments.find(({ row, column }) => row === area.row && column === area.column);
    return found && commentObject(excel, sheet, found);
  };
  return new HostObject("CommentCollection", {
    items: all.items,
    item: all.item,
    methods: from<Method>("1.10", {
      getCount: { call: all.count },
      getItemAt: { call: all.at },
      getItemByCell: {
        call: ([given]) => {
          const found = at(given);
          if (!found) throw itemNotFound("the comment");
          return found;
        },
      },
      getItemOrNullObject: { since: "1.14", call: all.orNull },
      add: {
        call: ([given, content]) => {
          const { sheet, area } = placeGiven(excel, on, given);
          workbook.mustAllow(sheet, "allowEditObjects");
          if (at(given)) throw itemAlreadyExists("the comment");
          const id = `{COMMENT-${workbook.nextId()}}`;
          const { row, column } = area;
          const comment = { id, row, column, content: text(content, "content"), resolved: false };
          sheet.comments = [...sheet.comments, comment];
          return commentObject(excel, sheet, comment);
        },
      },
    }),
  });
}

function commentObject(excel: Excel, sheet: Sheet, { id, row, column }: Comment): HostObject {
  const comment = oneIn<Comment>(
    id,
    "the comment",
    () => sheet.comments,
    (comments) => {
      excel.workbook.mustAllow(sheet, "allowEditObjects");
      sheet.comments = comments;
    },
  );
  return new HostObject("Comment", {
    identity: () => ({ Id: id }),
    scalars: {
      id: { get: () => comment.found().id },
      content: property(comment, "content", text),
      authorName: { get: () => (comment.found() ? author : null) },
      resolved: property(comment, "resolved", boolean, "1.11"),
    },
    methods: {
      delete: { call: comment.remove },
      getLocation: {
        call: () => rangeObject(excel, sheet.id, cell(row, column)),
      },
    },
  });
}
