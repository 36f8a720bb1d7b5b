import * as React from "react";
import { useShareWords } from "../../../words/share";
import { AskFirst, type AskFirstProps } from "../../fields/AskFirst";

interface MarkedFormProps extends Pick<AskFirstProps, "start" | "isBusy" | "foot" | "isIdle"> {
  /** The protective marking of the workbook; empty if it has none. */
  readonly marking: string;
  readonly password: string;
  readonly issue: () => Promise<unknown>;
  /** The fields; the last is the password. */
  readonly children: React.ReactNode;
}

/** A form that issues copies. Without a password, copies with a protective marking need a second click [P9]. */
export function MarkedForm({ marking, password, issue, ...form }: MarkedFormProps): JSX.Element {
  const { issue: words } = useShareWords();
  const isUnprotected = form.isIdle !== true && marking.trim() !== "" && password === "";
  return (
    <AskFirst
      {...form}
      doubts={isUnprotected ? [words.unprotected(marking.trim())] : []}
      question={words.confirm}
      yes={words.confirmed}
      no={words.back}
      go={issue}
    />
  );
}
