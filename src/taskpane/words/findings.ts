import { describeFinding } from "../../assessment/findings/words/describe-finding";
import { makeWords } from "./make-words";

/** The words for findings, which the view Check loads. */
const findings = { describe: describeFinding };

export const useFindingWords = makeWords(findings);
