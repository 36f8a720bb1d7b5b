/** First texts for actions where the answer has no evidence text. A person decides what to do about a gap, so its draft is empty. */
export const actionDrafts = {
  gap: "",
  "find-out": "Find out whether this is in place, then answer the statement.",
  evidence: "Record what shows that this is in place.",
} as const;
