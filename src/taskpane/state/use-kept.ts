import * as React from "react";
import { session } from "./session";

/**
 * A state that survives a reload [P22], from its name in the session. It is forgotten when it is as it was at first.
 * @param initial something that JSON can hold.
 */
export function useKept<Value>(
  name: string,
  initial: Value,
): readonly [Value, React.Dispatch<React.SetStateAction<Value>>] {
  const first = JSON.stringify(initial);
  const [value, setValue] = React.useState<Value>(() => session.recall<Value>(name) ?? initial);
  React.useEffect(() => {
    session.keep(name, JSON.stringify(value) === first ? undefined : value);
  }, [name, value, first]);
  return [value, setValue];
}
