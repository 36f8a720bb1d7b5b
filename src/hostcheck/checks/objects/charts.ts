import type { Bench } from "../../bench/bench";
import { listChecks } from "../../bench/check";

/** Charts like those on the Dashboard. */
export const chartChecks = listChecks([
  {
    id: "chart-series-by-cells",
    title: "A chart of columns with headings has a series for each, named by the heading cell",
    why: "Names set as text are lost when a file is reopened (office-js issue 2941).",
    expected: { names: ["Low", "Rest"], renamed: "Least" },
    find: async (bench) => {
      await draw(bench);
      const names = await readNames(bench);
      await bench.send((sheet) => (sheet.getRange("B1").formulas = [["Least"]]));
      const [renamed = ""] = await readNames(bench);
      return { names, renamed };
    },
  },
  {
    id: "chart-series-deleted",
    title: "A series can be deleted, and the others keep their cells",
    why: "Columns between two series are left out of the chart.",
    since: "1.7",
    expected: ["Rest"],
    find: async (bench) => {
      await draw(bench);
      await bench.send((sheet) => sheet.charts.getItem(bench.name("chart")).series.getItemAt(0).delete());
      return readNames(bench);
    },
  },
  {
    id: "chart-axes",
    title: "The limits of the value axis and the order of categories are read as they were set",
    why: "Scores are drawn from 0 to 1 in the order of the sections, with the axis at the bottom.",
    since: "1.8",
    expected: { minimum: 0, maximum: 1, numberFormat: "0%", reversed: true, position: "Maximum" },
    find: async (bench) => {
      await draw(bench);
      const axes = await bench.send((sheet) => {
        const { valueAxis, categoryAxis } = sheet.charts.getItem(bench.name("chart")).axes;
        valueAxis.set({ minimum: 0, maximum: 1, numberFormat: "0%" });
        categoryAxis.set({ reversePlotOrder: true, position: "Maximum" });
        return {
          value: valueAxis.load("minimum,maximum,numberFormat"),
          category: categoryAxis.load("reversePlotOrder,position"),
        };
      });
      return {
        minimum: Number(axes.value.minimum),
        maximum: Number(axes.value.maximum),
        numberFormat: axes.value.numberFormat,
        reversed: axes.category.reversePlotOrder,
        position: axes.category.position,
      };
    },
  },
  {
    id: "chart-named",
    title: "A chart is found by its name, with its title and legend, and can be placed over cells",
    why: "Repair finds missing charts by name.",
    expected: { found: true, title: "Scores by section", legend: false },
    find: async (bench) => {
      await draw(bench);
      const chart = await bench.send((sheet) => {
        const item = sheet.charts.getItem(bench.name("chart"));
        item.title.text = "Scores by section";
        item.legend.visible = false;
        item.setPosition("E2", "L20");
        return item.load("name,title/text,legend/visible");
      });
      return {
        found: chart.name === bench.name("chart"),
        title: chart.title.text,
        legend: chart.legend.visible,
      };
    },
  },
  {
    id: "chart-redrawn",
    title: "The source cells of a chart can be changed",
    why: "Repair corrects the source cells of charts when rows have moved.",
    expected: ["Rest"],
    find: async (bench) => {
      await draw(bench);
      await bench.send((sheet) => {
        const chart = sheet.charts.getItem(bench.name("chart"));
        chart.setData(sheet.getRange("C1:C4"), "Columns");
        chart.series.getItemAt(0).setXAxisValues(sheet.getRange("A2:A4"));
      });
      return readNames(bench);
    },
  },
]);

/** A bar chart with two series, and categories set separately as in the add-in. */
async function draw({ name, send }: Bench): Promise<void> {
  await send((sheet) => {
    sheet.getRange("A1:C4").formulas = [
      ["Section", "Low", "Rest"],
      ["Policy", 0.4, 0.2],
      ["Planning", 0.6, 0.1],
      ["Awareness", 0.5, 0.5],
    ];
    const chart = sheet.charts.add("BarClustered", sheet.getRange("B1:C4"), "Columns");
    chart.name = name("chart");
    const first = chart.series.getItemAt(0);
    first.setXAxisValues(sheet.getRange("A2:A4"));
    first.format.fill.setSolidColor("#1D5B96");
  });
}

async function readNames({ name, send }: Bench): Promise<string[]> {
  const series = await send((sheet) => sheet.charts.getItem(name("chart")).series.load("items/name"));
  return series.items.map((one) => one.name);
}
