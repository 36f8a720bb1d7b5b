import * as React from "react";
import { describeData, type CheckResult } from "../bench/check";
import { describeFound } from "../report/report";
import { words } from "../words";

/** The results, failures first, each with its verdict as a symbol and words. */
export function ResultList({ results }: { readonly results: readonly CheckResult[] }): JSX.Element {
  const failed = results.filter(({ verdict }) => verdict === "fail");
  const others = results.filter(({ verdict }) => verdict !== "fail");
  return (
    <>
      {failed.length > 0 && <h2>{words.needsAttention}</h2>}
      <ul>
        {failed.map((result) => (
          <Result key={result.check.id} result={result} />
        ))}
      </ul>
      {others.length > 0 && <h2>{words.others}</h2>}
      <ul>
        {others.map((result) => (
          <Result key={result.check.id} result={result} />
        ))}
      </ul>
    </>
  );
}

function Result({
  result: { check, verdict, found, error, answers, notes },
}: {
  readonly result: CheckResult;
}): JSX.Element {
  return (
    <li className={verdict}>
      <strong>{words.verdicts[verdict]}</strong> <code>{check.id}</code>
      <p>{check.title}</p>
      {verdict === "fail" && (
        <dl>
          <dt>{words.found}</dt>
          <dd>{describeFound(found, error)}</dd>
          <dt>{words.expected}</dt>
          <dd>{describeData(check.expected ?? null)}</dd>
          <dt>{words.why}</dt>
          <dd>{check.why}</dd>
        </dl>
      )}
      {verdict === "not-here" && <p className="quiet">{words.needs(check.since)}</p>}
      {(verdict === "foreseen" || verdict === "recorded") && (
        <p className="quiet">{describeFound(found, error)}</p>
      )}
      {answers.length + notes.length > 0 && <p className="quiet">{[...answers, ...notes].join("; ")}</p>}
    </li>
  );
}
