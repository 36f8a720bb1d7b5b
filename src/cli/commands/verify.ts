import { validatorIds, type SignOff } from "../../assessment/answers/board-records";
import { succeed } from "../../spreadsheet/result";
import { countUnanswered } from "../../workbook/sealing/seal-items";
import { isIntact, listChangedSince } from "../../workbook/board/verify-seal";
import type { Environment, Outcome } from "../environment/environment";
import { refuse } from "../files/disk";
import { hashText } from "../saving/file-port";
import { openAssessment } from "../files/open-file";
import { readPasswords } from "../files/passwords";
import { printResult } from "../output/print-result";
import { verifyText } from "../words/verify-text";
import { commonOptions, type CommandContext } from "./context";

interface VerifyOptions {
  readonly json?: true | undefined;
  readonly passwordFile?: string | undefined;
}

export function declareVerify({ program, environment, finish }: CommandContext): void {
  program
    .command("verify")
    .summary("list what changed since the workbook was sealed")
    .argument("<workbook>")
    .option(...commonOptions.json)
    .option(...commonOptions.passwords)
    .action((workbook, options) => finish(verify(workbook, options, environment)));
}

/** @returns 1 if anything changed, or if the stored seal has been altered */
async function verify(
  file: string,
  { json, passwordFile }: VerifyOptions,
  environment: Environment,
): Promise<Outcome> {
  const passwords = await readPasswords(passwordFile);
  if (!passwords.ok) return passwords;
  const opened = await openAssessment(file, passwords.value, environment);
  if (!opened.ok) return opened;
  const { own } = opened.value;
  const { signOff } = own.assessment.boardRecords;
  const seal = signOff?.seal;
  if (!seal) return refuse(file, { kind: "not-sealed" });
  const intact = await isIntact(own, seal, hashText);
  const changed = listChangedSince(own, seal);
  const { sealedOn, sealedBy, hash } = seal;
  const { validations } = signOff;
  const unanswered = countUnanswered(seal.items);
  const items = changed.map(({ item, sheet, address, parts, columns, sealed, now }) => {
    return { item, sheet, address, parts, columns, sealed, now };
  });
  const data = {
    ...{ file, sealedOn, sealedBy, unanswered, hash, intact },
    ...{ validations: listValidations(validations), changed: items },
  };
  const text = verifyText(file, seal, { validations, unanswered, isIntact: intact, changed });
  printResult(environment, json, data, text);
  return succeed(intact && changed.length === 0 ? 0 : 1);
}

/** Those who validated the assessment: who, when and with what remarks. */
function listValidations(validations: SignOff["validations"]): readonly object[] {
  return validatorIds.map((id) => ({ role: id, ...validations[id] })).filter(({ name }) => name !== "");
}
