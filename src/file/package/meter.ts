import { exceeds, limits } from "./limits";
import { type FileLimit, Refusal } from "./problem";

/** Counts what is built from one file against the limits, while it is built [X2]. */
export class Meter {
  private readonly counts = new Map<FileLimit, number>();

  /** How many more are allowed. */
  left(limit: FileLimit): number {
    return limits[limit] - (this.counts.get(limit) ?? 0);
  }

  /**
   * @param where the sheet and cell (`Sheet!A1`), or the part, for the message
   * @throws Refusal if there are more than allowed
   */
  add(limit: FileLimit, amount = 1, where?: string): void {
    const count = (this.counts.get(limit) ?? 0) + amount;
    this.counts.set(limit, count);
    if (count > limits[limit]) throw new Refusal(exceeds(limit, where));
  }
}
