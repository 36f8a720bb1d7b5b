import * as React from "react";

interface WordsContext<Words> {
  /** Replaces the words for the components within it. */
  readonly Provider: React.Provider<Words>;
  readonly use: () => Words;
}

/** Words that components take from their context, so that a translation or a test can replace them [P6]. */
export function makeWords<Words>(words: Words): WordsContext<Words> {
  const Context = React.createContext(words);
  return { Provider: Context.Provider, use: () => React.useContext(Context) };
}
