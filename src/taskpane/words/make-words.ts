import * as React from "react";

type Reword = <Words>(words: Words) => Words;

const Rewording = React.createContext<Reword>((words) => words);

/** Within it, components say each word as the function, always the same one, gives it: a translation or a test can do this [P6]. */
export const RewordingProvider = Rewording.Provider;

/** Gives components their words. */
export function makeWords<Words>(words: Words): () => Words {
  const known = new Map<Reword, Words>();
  return () => {
    const reword = React.useContext(Rewording);
    const said = known.get(reword) ?? reword(words);
    known.set(reword, said);
    return said;
  };
}
