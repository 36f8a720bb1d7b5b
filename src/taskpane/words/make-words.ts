import * as React from "react";

interface Spoken<Words> {
  /** Puts other words in the place of these. */
  readonly Provider: React.Provider<Words>;
  readonly use: () => Words;
}

/** Words that components take from what stands around them, so that a translation can be put there. */
export function makeWords<Words>(words: Words): Spoken<Words> {
  const Context = React.createContext(words);
  return { Provider: Context.Provider, use: () => React.useContext(Context) };
}
