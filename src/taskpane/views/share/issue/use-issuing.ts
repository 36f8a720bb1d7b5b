import * as React from "react";
import type { Covering } from "../../../../assessment/issuing/words/covering-email";
import type { IssueResult } from "../../../port/port";
import { nameFor } from "../../../state/session";
import { useKept } from "../../../state/use-kept";
import type { AssessedViewProps } from "../../../state/view-props";
import type { IssueOptions } from "./IssueOptions";
import type { Request } from "./request-draft";

/** A request whose copy was issued, with the options at that time. */
export type SentRequest = Request & Pick<Covering, "due" | "returnTo">;

/** The outcome of the last issue. */
interface Outcome extends IssueResult {
  /** The number of copies wanted. */
  readonly wanted: number;
}

/** The copies to issue and those issued since the pane was opened. */
export interface Issuing {
  readonly requests: readonly Request[];
  readonly options: IssueOptions;
  readonly sent: readonly SentRequest[];
  readonly outcome: Outcome | undefined;
  add(request: Request): void;
  remove(request: Request): void;
  change(edit: Partial<IssueOptions>): void;
  /** Issues a copy for each, and takes those issued off the list. */
  issue(listed: readonly Request[], options: IssueOptions): Promise<void>;
}

export function useIssuing({ pane, assessed }: AssessedViewProps): Issuing {
  const [requests, setRequests] = useKept<readonly Request[]>(nameFor(assessed.ids, "requests"), []);
  const [sent, setSent] = React.useState<readonly SentRequest[]>([]);
  const [outcome, setOutcome] = React.useState<Outcome>();
  const [terms, setTerms] = useKept<Omit<IssueOptions, "password">>(nameFor(assessed.ids, "terms"), {
    due: "",
    returnTo: assessed.assessment.details.assessor,
    includes: "blank",
  });
  // A reload loses it: a password is not stored [P9].
  const [password, setPassword] = React.useState("");
  const options = { ...terms, password };
  return {
    ...{ requests, options, sent, outcome },
    add: (request) => setRequests((before) => [...before, request]),
    remove: (request) => setRequests((before) => before.filter((each) => each !== request)),
    change({ password: typed, ...edit }) {
      setTerms((before) => ({ ...before, ...edit }));
      if (typed !== undefined) setPassword(typed);
    },
    async issue(listed, { due, returnTo, includes, password }) {
      const wanted = listed.map((each) => ({ ...each, due, returnTo, includes }));
      const issued = await pane.issue(wanted, password);
      if (!issued) return;
      setOutcome({ ...issued, wanted: listed.length });
      const opened = listed.slice(0, issued.opened);
      setSent((before) => [...before, ...opened.map((each) => ({ ...each, due, returnTo }))]);
      setRequests((before) => before.filter((each) => !opened.includes(each)));
    },
  };
}
