import { describeReturn } from "../../assessment/merging/words/describe-return";
import { describeReadProblem } from "./describe-read-problem";
import { makeWords } from "./make-words";
import { merging } from "./merging";

/** The words for returned files and merges, which are loaded with the first of them. */
const returned = { finding: describeReturn, problem: describeReadProblem, ...merging };

export const useReturnedWords = makeWords(returned);
