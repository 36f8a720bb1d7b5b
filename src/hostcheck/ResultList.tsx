import * as React from "react";
import { describeData, type CheckResult } from "./bench/check";
import { describeFound, verdictWords } from "./report";

/** The results, those that failed first; each with its verdict in a word and a symbol. */
export function ResultList({ results }: { readonly results: readonly CheckResult[] }): JSX.Element {
  const failed = results.filter(({ verdict }) => verdict === "fail");
  const others = results.filter(({ verdict }) => verdict !== "fail");
  return (
    <>
      {failed.length > 0 && <h2>To be looked at</h2>}
      <ul>
        {failed.map((result) => (
          <Result key={result.check.id} result={result} />
        ))}
      </ul>
      {others.length > 0 && <h2>As expected, or not in this Excel</h2>}
      <ul>
        {others.map((result) => (
          <Result key={result.check.id} result={result} />
        ))}
      </ul>
    </>
  );
}

function Result({
  result: { check, verdict, found, error, notes },
}: {
  readonly result: CheckResult;
}): JSX.Element {
  return (
    <li className={verdict}>
      <strong>{verdictWords[verdict]}</strong> <code>{check.id}</code>
      <p>{check.title}</p>
      {verdict === "fail" && (
        <dl>
          <dt>Found</dt>
          <dd>{describeFound(found, error)}</dd>
          <dt>Expected</dt>
          <dd>{describeData(check.expected)}</dd>
          <dt>Why it matters</dt>
          <dd>{check.why}</dd>
        </dl>
      )}
      {verdict === "not-here" && <p className="quiet">Needs ExcelApi {check.since}.</p>}
      {notes.length > 0 && <p className="quiet">{notes.join("; ")}</p>}
    </li>
  );
}
