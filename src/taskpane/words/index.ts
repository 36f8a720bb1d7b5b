import { describeFinding } from "../../assessment/findings/words/describe-finding";
import { assess } from "./assess";
import { check } from "./check";
import { describeFailure } from "./failures";
import { makeWords } from "./make-words";
import { shell } from "./shell";

/**
 * The words that the pane begins with; those of the views Set up and Results come with them. All that the pane says of its own
 * stands in this folder; what a template or a person wrote is theirs. A translation is other such objects.
 */
export const words = {
  shell,
  assess,
  check,
  failure: describeFailure,
  finding: describeFinding,
};

export const { Provider: WordsProvider, use: useWords } = makeWords(words);
