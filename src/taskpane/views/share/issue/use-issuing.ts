import * as React from "react";
import type { Contributor } from "../../../../assessment/answers/circulation";
import type { IssueResult } from "../../../port/port";
import { nameFor } from "../../../state/session";
import { useKept } from "../../../state/use-kept";
import type { AssessedViewProps } from "../../../state/view-props";
import type { IssueOptions } from "./IssueOptions";
import type { Request } from "./request-draft";

/** The outcome of the last preparation. */
export interface Outcome extends IssueResult {
  /** The number of copies wanted. */
  readonly wanted: number;
}

/** The copies to issue, and those prepared last. */
export interface Issuing {
  readonly requests: readonly Request[];
  readonly options: IssueOptions;
  readonly outcome: Outcome | undefined;
  add(request: Request): void;
  remove(request: Request): void;
  change(edit: Partial<IssueOptions>): void;
  /** Prepares a copy for each, and takes them off the list: from then on the register has them. */
  issue(listed: readonly Request[], options: IssueOptions): Promise<void>;
  /** Makes the file of a copy in the register once more. */
  handOverAgain(row: Contributor, password: string): Promise<void>;
  /** Notes in the register that these copies were handed over [P18]. */
  confirm(copyIds: readonly string[]): void;
}

/** @param onIssued called before the outcome is shown. */
export function useIssuing({ pane, assessed }: AssessedViewProps, onIssued: () => void): Issuing {
  const [requests, setRequests] = useKept<readonly Request[]>(nameFor(assessed.ids, "requests"), []);
  const [outcome, setOutcome] = React.useState<Outcome>();
  const [terms, setTerms] = useKept<Omit<IssueOptions, "password">>(nameFor(assessed.ids, "terms"), {
    due: "",
    returnTo: assessed.assessment.details.assessor,
    includes: "blank",
  });
  // A reload loses it: a password is not stored [P9].
  const [password, setPassword] = React.useState("");
  const options = { ...terms, password };
  const show = (issued: IssueResult | undefined, wanted: number): void => {
    if (!issued) return;
    onIssued();
    setOutcome({ ...issued, wanted });
  };
  return {
    ...{ requests, options, outcome },
    add: (request) => setRequests((before) => [...before, request]),
    remove: (request) => setRequests((before) => before.filter((each) => each !== request)),
    change({ password: typed, ...edit }) {
      setTerms((before) => ({ ...before, ...edit }));
      if (typed !== undefined) setPassword(typed);
    },
    async issue(listed, { due, returnTo, includes, password }) {
      const wanted = listed.map((each) => ({ ...each, due, returnTo, includes }));
      const issued = await pane.obtain("issuing", (port, run) => port.issue(wanted, password, run));
      show(issued, wanted.length);
      if (issued) setRequests((before) => before.filter((each) => !listed.includes(each)));
    },
    async handOverAgain({ copyId }, password) {
      const { returnTo } = options;
      const issued = await pane.obtain("issuing", (port, run) =>
        port.handOverAgain({ copyIds: [copyId], returnTo, password }, run),
      );
      show(issued, 1);
    },
    confirm: (copyIds) =>
      void pane.obtain("registering", (port, run) => port.confirmHandedOver(copyIds, run)),
  };
}
