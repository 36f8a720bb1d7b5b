import { oneLine } from "./printable";

/** What a line of progress needs from outside. */
export interface ProgressTerminal {
  readonly write: (text: string) => void;
  readonly columns: number;
  /** Milliseconds from any moment. */
  readonly clock: () => number;
  readonly later: (run: () => void, milliseconds: number) => void;
}

const quietMilliseconds = 1_000;

/** One line on a terminal that shows what a command is doing, once it has worked for a second [C17]. */
export class ProgressLine {
  private readonly start: number;
  private latest = "";

  constructor(private readonly terminal: ProgressTerminal) {
    this.start = terminal.clock();
    terminal.later(() => this.draw(), quietMilliseconds);
  }

  show(text: string): void {
    this.latest = oneLine(text);
    this.draw();
  }

  /** Makes room for other output; it is drawn again with the next text. */
  clear(): void {
    if (this.latest !== "" && this.isDue()) this.terminal.write("\r\u001b[K");
    this.latest = "";
  }

  private draw(): void {
    if (this.latest === "" || !this.isDue()) return;
    this.terminal.write(`\r\u001b[K${this.latest.slice(0, this.terminal.columns - 1)}`);
  }

  private isDue(): boolean {
    return this.terminal.clock() - this.start >= quietMilliseconds;
  }
}
