import content from "../../assets/example/example.json";
import psems from "../../assets/templates/psems.json";
import { loadChecklist } from "../../src/checklist/load";
import { dayOf } from "../../src/spreadsheet/days";
import { makeExample, type ExampleFile } from "../../src/jobs/example";

const names = ["Western Docks", "Ferry Terminal", "Container Terminal", "Fuel Berth", "Harbour Office"];
const worse = ["yes", "in-part", "no"];

/** Finished workbooks of other sites of the example port. Their answers are the example's, some better and some worse. */
export function makeSites(now: Date): readonly ExampleFile[] {
  const loaded = loadChecklist(psems);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  const { value: checklist } = loaded;
  return names.map((site, number) => {
    const thisYear = { details: { ...content.thisYear.details, site }, responses: answer(number) };
    const day = dayOf(new Date(now.getFullYear(), now.getMonth() - number * 2, 12));
    const ids = { ...content.ids, assessment: content.ids.assessment.replace(/1$/, String(number + 2)) };
    return makeExample(checklist, { ...content, ids, thisYear, actions: [], copies: [] }, day).own;
  });
}

function answer(number: number): readonly object[] {
  const given = new Map(content.thisYear.responses.map(({ statement, response }) => [statement, response]));
  return content.lastYear.responses.map(({ statement }) => {
    const response = given.get(statement) ?? "in-part";
    const [up, down] = [(statement * 3 + number) % 4 === 0, (statement * 7 + number * 5) % 11 < number];
    const step = Number(down) - Number(up);
    return { statement, response: worse[worse.indexOf(response) + step] ?? response };
  });
}
