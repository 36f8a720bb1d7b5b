import * as React from "react";
import {
  describeEvidence,
  describeFinding,
  describeRating,
  describeRule,
  describeRuleDifference,
  describeScore,
} from "../../assessment/describe";
import { assess } from "./assess";
import { check } from "./check";
import { describeFailure } from "./failures";
import { results } from "./results";
import { setUp } from "./set-up";
import { shell } from "./shell";

/** Every word that the pane says of its own; what a template or a person wrote is theirs. A translation is another of these. */
export const words = {
  shell,
  setUp,
  assess,
  check,
  results,
  failure: describeFailure,
  finding: describeFinding,
  score: describeScore,
  rating: describeRating,
  evidence: describeEvidence,
  rule: describeRule,
  ruleDifference: describeRuleDifference,
};

export type Words = typeof words;

const WordsContext = React.createContext<Words>(words);

/** Puts other words into the pane. */
export const WordsProvider = WordsContext.Provider;

export function useWords(): Words {
  return React.useContext(WordsContext);
}
