import * as React from "react";
import type { Control } from "../bench/question";
import { words } from "../words";

interface Props<Kind extends Control["kind"]> {
  readonly control: Extract<Control, { readonly kind: Kind }>;
  /** What reached the page so far. */
  readonly given: string;
  readonly onGiven: (given: string) => void;
}

/** How long a browser may take to begin to save a file. */
const secondsToSave = 60;

/** What the tester uses on the page during a step. */
export function ControlPart({ control, ...rest }: Props<Control["kind"]>): JSX.Element {
  switch (control.kind) {
    case "text":
      return <Field label={control.label} {...rest} />;
    case "copy":
      return <Copy control={control} {...rest} />;
    case "download":
      return <Download control={control} />;
    case "files":
      return <Files {...rest} />;
    case "drop":
      return <Drop {...rest} />;
  }
}

function Field({
  label,
  given,
  onGiven,
}: Omit<Props<"text">, "control"> & { readonly label: string }): JSX.Element {
  return (
    <label>
      {label}
      <input type="text" value={given} onChange={(event) => onGiven(event.target.value)} />
    </label>
  );
}

function Copy({ control: { by, text }, ...rest }: Props<"copy">): JSX.Element {
  const source = React.useRef<HTMLInputElement>(null);
  const copy = (): void => {
    if (by === "clipboard") {
      // A refusal shows as an empty field.
      navigator.clipboard?.writeText(text).catch(() => undefined);
      return;
    }
    source.current?.select();
    document.execCommand("copy");
  };
  return (
    <div>
      {by === "command" && (
        <input type="text" readOnly ref={source} value={text} aria-label={words.step.source} />
      )}
      <button type="button" onClick={copy}>
        {words.step.copy}
      </button>
      <Field label={words.step.paste} {...rest} />
    </div>
  );
}

function Download({ control: { names, file } }: Pick<Props<"download">, "control">): JSX.Element {
  const download = (): void => {
    const bytes = Uint8Array.from(atob(file), (letter) => letter.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
    for (const name of names)
      Object.assign(document.createElement("a"), { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), secondsToSave * 1_000);
  };
  return (
    <p>
      <button type="button" onClick={download}>
        {words.step.download(names.length)}
      </button>
    </p>
  );
}

function Files({ given, onGiven }: Omit<Props<"files">, "control">): JSX.Element {
  return (
    <div>
      <label>
        {words.step.files}
        <input
          type="file"
          multiple
          onChange={(event) => void countReadable([...(event.target.files ?? [])]).then(onGiven)}
        />
      </label>
      <p role="status">{given === "" ? "" : words.step.received(Number(given))}</p>
    </div>
  );
}

function Drop({ given, onGiven }: Omit<Props<"drop">, "control">): JSX.Element {
  return (
    <div
      className="drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void countReadable([...event.dataTransfer.files]).then(onGiven);
      }}
    >
      <p>{words.step.drop}</p>
      <p role="status">{given === "" ? "" : words.step.received(Number(given))}</p>
    </div>
  );
}

/** The number of files whose content the page gets. */
async function countReadable(files: readonly File[]): Promise<string> {
  const read = await Promise.allSettled(files.map((file) => file.arrayBuffer()));
  return String(read.filter(({ status }) => status === "fulfilled").length);
}
