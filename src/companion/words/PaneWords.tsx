import * as React from "react";
import { words, WordsProvider } from "../../taskpane/words";
import { findings, FindingWordsProvider } from "../../taskpane/words/findings";
import { handOver, HandOverWordsProvider } from "../../taskpane/words/hand-over";
import { report, ReportWordsProvider } from "../../taskpane/words/report";
import { ResultWordsProvider, results } from "../../taskpane/words/results";
import { returned, ReturnedWordsProvider } from "../../taskpane/words/returned";
import { setUp, SetUpWordsProvider } from "../../taskpane/words/set-up";
import { share, ShareWordsProvider } from "../../taskpane/words/share";
import { inCompanion } from "./in-companion";

const own = {
  words: inCompanion(words),
  setUp: inCompanion(setUp),
  share: inCompanion(share),
  returned: inCompanion(returned),
  findings: inCompanion(findings),
  results: inCompanion(results),
  report: inCompanion(report),
  handOver: inCompanion(handOver),
};

/** The words of the pane where it is a part of the companion. */
export function PaneWords({ children }: { readonly children: React.ReactNode }): JSX.Element {
  return (
    <WordsProvider value={own.words}>
      <SetUpWordsProvider value={own.setUp}>
        <ShareWordsProvider value={own.share}>
          <ReturnedWordsProvider value={own.returned}>
            <FindingWordsProvider value={own.findings}>
              <ResultWordsProvider value={own.results}>
                <ReportWordsProvider value={own.report}>
                  <HandOverWordsProvider value={own.handOver}>{children}</HandOverWordsProvider>
                </ReportWordsProvider>
              </ResultWordsProvider>
            </FindingWordsProvider>
          </ReturnedWordsProvider>
        </ShareWordsProvider>
      </SetUpWordsProvider>
    </WordsProvider>
  );
}
