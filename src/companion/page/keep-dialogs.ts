import { tell, type Ask, type AskPassword } from "../dialog/use-dialog";
import type { Documents } from "../storage/open-document";
import { asError, type Keeping } from "../storage/use-keeping";
import { words } from "../words";

const shortest = 12;

/** The dialogs about what this browser keeps [K14]. */
export function makeKeepDialogs(
  keeping: Keeping,
  documents: Documents,
  ask: Ask,
  askPassword: AskPassword,
): { manage(): Promise<void>; resume(): Promise<void>; clear(): Promise<void> } {
  const { found } = keeping;
  const kept = found instanceof Error ? undefined : (found ?? undefined);

  const attempt = async (title: string, next: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      await tell(ask, title, `${asError(error).message}.`, next);
    }
  };
  const clearNow = (): Promise<void> =>
    attempt(words.clearing.failed, words.clearing.failedNext, keeping.clear);
  const startWith = (passphrase: string): Promise<void> =>
    attempt(words.keeping.failed, words.keeping.failedNext, () => keeping.start(passphrase));

  async function start(): Promise<void> {
    const texts = words.keeping;
    const passphrase = await askPassword({
      title: texts.title,
      lines: [...texts.lines, ...(kept ? [texts.replaces(kept.name)] : [])],
      label: texts.passphrase,
      repeat: texts.repeat,
      check: (given, repeated) => {
        if (given.length < shortest) return texts.tooShort;
        return given === repeated ? undefined : texts.differs;
      },
      answers: [
        { answer: "give", text: texts.start },
        { answer: "cancel", text: words.cancel },
      ],
    });
    if (passphrase !== null) await startWith(passphrase);
  }

  return {
    async manage() {
      if (keeping.state === "off" || keeping.state === "elsewhere") return start();
      const answer = await ask({
        title: words.nowKept.title,
        lines: words.nowKept.lines(documents.document.name || words.newName),
        answers: [
          { answer: "clear", text: words.nowKept.clear },
          { answer: "close", text: words.close },
        ],
      });
      if (answer === "clear") await clearNow();
    },
    async resume() {
      if (!kept) return;
      const { name, bytes, hadPassword } = kept;
      const whole = await documents.read(new Blob([new Uint8Array(bytes)]), name, words.continuing(name));
      const next = {
        name: name === words.newName ? "" : name,
        password: hadPassword ? (whole?.password ?? "") : "",
        isSaved: false,
      };
      if (!whole || !(await documents.show(whole, next))) return;
      await startWith(whole.password);
      if (hadPassword) await tell(ask, words.continued.title, words.continued.message);
    },
    async clear() {
      const { clearing } = words;
      const answer = await ask({
        title: clearing.title,
        lines: [clearing.message(kept?.name ?? "")],
        answers: [
          { answer: "clear", text: clearing.clear },
          { answer: "cancel", text: words.cancel },
        ],
      });
      if (answer === "clear") await clearNow();
    },
  };
}
