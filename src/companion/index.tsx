import "../taskpane/frame/fabric-config";
import * as React from "react";
import * as ReactDOM from "react-dom";
import { dayOf } from "../spreadsheet/days";
import { builtInContent } from "../taskpane/content/content";
import { stylePage } from "../taskpane/look/page";
import { session } from "../taskpane/state/session";
import { forgetMeasures } from "./look/measure-text";
import { loadExample } from "./page/example";
import { Page } from "./page/Page";
import { memoryStorage } from "./storage/memory-storage";
import { makeCompanionPort } from "./workbook/companion-port";
import { OpenWorkbook } from "./workbook/open-workbook";
import { openDesk } from "./workbook/worker-desk";

const today = (): string => dayOf(new Date());
const workbook = new OpenWorkbook(today, ReactDOM.unstable_batchedUpdates);
const desk = openDesk();
const { template } = builtInContent;

session.moveTo(memoryStorage());
stylePage();
document.fonts.addEventListener("loadingdone", forgetMeasures);
ReactDOM.render(
  <Page
    workbook={workbook}
    desk={desk}
    content={builtInContent}
    today={today}
    tab={crypto.randomUUID()}
    example={() => loadExample(desk, template, today())}
    makePort={(openHere) =>
      makeCompanionPort({
        workbook,
        desk,
        builtIn: template,
        moment: () => ({ now: new Date().toISOString(), today: today() }),
        newId: () => crypto.randomUUID(),
        openHere,
      })
    }
  />,
  document.getElementById("page"),
);
