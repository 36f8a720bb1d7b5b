import type { Assessment } from "../../../src/assessment/answers/assessment";
import { displayText } from "../../../src/spreadsheet/display-text";
import type { TypedValue } from "../../../src/spreadsheet/typed-value";

/** Numbers and logical values that people type as evidence, with the formats that Excel gives them. */
const samples: readonly Omit<TypedValue, "text">[] = [
  { value: 46_346, numberFormat: "m/d/yyyy" },
  { value: 46_346, numberFormat: "[$-809]d mmmm yyyy;@" },
  { value: 46_346.586805555555, numberFormat: "m/d/yyyy h:mm" },
  { value: 46_327, numberFormat: "mmm-yy" },
  { value: 14 / 24 + 5 / 1440, numberFormat: "h:mm" },
  { value: 0.8, numberFormat: "0%" },
  { value: 0, numberFormat: "0%" },
  { value: -12_500.5, numberFormat: '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-' },
  { value: 12_500, numberFormat: "[$£-809]#,##0" },
  { value: -1234, numberFormat: "#,##0_);(#,##0)" },
  { value: 0.1 + 0.2, numberFormat: "General" },
  { value: 1e21, numberFormat: "General" },
  { value: 1.5, numberFormat: "# ?/?" },
  { value: 7, numberFormat: '0 "of ""ten"""' },
  { value: 3, numberFormat: ";;;" },
  { value: 5, numberFormat: "General" },
  { value: true, numberFormat: "General" },
  { value: false, numberFormat: "General" },
];

/** What a cell holds, with what it displays. */
export function asTyped({ value, numberFormat }: Omit<TypedValue, "text">): TypedValue {
  return { value, numberFormat, text: displayText(value, numberFormat) };
}

export const typedSamples = samples.map(asTyped);

/** The assessment with these as the evidence of its first statements, and as texts of its first prompts. */
export function withTyped(assessment: Assessment, all: readonly TypedValue[] = typedSamples): Assessment {
  return {
    ...assessment,
    answers: assessment.answers.map((answer, index) => {
      const typed = all[index];
      return typed ? { ...answer, evidence: typed.text, typed } : answer;
    }),
    prompts: assessment.prompts.map((prompt, index) => {
      const typed = all[index];
      if (!typed) return prompt;
      const { text } = typed;
      const three = { answer: typed, evidence: typed, bearsOn: typed };
      return { ...prompt, answer: text, evidence: text, bearsOn: text, typed: three };
    }),
  };
}
