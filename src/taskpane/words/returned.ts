import { describeReturn } from "../../assessment/merging/words/describe-return";
import { describeReadProblem } from "./describe-read-problem";
import { makeWords } from "./make-words";

/** The words for returned files, which are loaded with the first of them. */
export const returned = { finding: describeReturn, problem: describeReadProblem };

export const { Provider: ReturnedWordsProvider, use: useReturnedWords } = makeWords(returned);
