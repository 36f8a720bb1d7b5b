import { assess } from "./assess";
import { describePaneProblem } from "./pane-problems";
import { makeWords } from "./make-words";
import { shell } from "./shell";

/**
 * The words of the first load; the views Set up, Check, Share (in two parts), Results and Report load theirs with them. This folder
 * has every text of the pane except those from a template, the guidance or the user. A translation replaces
 * these objects.
 */
export const words = {
  shell,
  assess,
  problem: describePaneProblem,
};

export const useWords = makeWords(words);
