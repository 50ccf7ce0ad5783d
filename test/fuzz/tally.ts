import type { FuzzedFile } from './fuzzed-file.ts';
import { bars, type Judged } from './judge.ts';

const secondsBetween = 5;

/** What there is to tell of a long run: every few seconds a line, and each file that was slow. */
export class Tally {
  readonly #print: (line: string) => void;
  readonly #start = performance.now();
  readonly #verdicts = new Map<string, number>();
  #printed = performance.now();
  #files = 0;
  #slowest = 0;
  #seed = 0;

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  count(seed: number, { from, operations }: FuzzedFile, { milliseconds, verdict }: Judged): void {
    this.#files += 1;
    this.#seed = seed;
    this.#verdicts.set(verdict, (this.#verdicts.get(verdict) ?? 0) + 1);
    this.#slowest = Math.max(this.#slowest, milliseconds);
    if (milliseconds > bars.milliseconds)
      this.#print(`slow, ${milliseconds.toFixed(0)} ms: seed ${seed}, ${from}, ${operations.join(', ')}`);
    if (performance.now() - this.#printed > secondsBetween * 1000) this.print();
  }

  print(): void {
    this.#printed = performance.now();
    const seconds = (this.#printed - this.#start) / 1000;
    const rate = (this.#files / seconds).toFixed(0);
    const memory = (process.memoryUsage.rss() / 1e6).toFixed(0);
    const [accepted = 0] = [this.#verdicts.get('accepted')];
    const share = ((100 * accepted) / Math.max(1, this.#files)).toFixed(0);
    this.#print(
      `seed ${this.#seed}: ${this.#files} files, ${rate}/s, ${this.#verdicts.size} verdicts, ${share} % accepted, ` +
        `slowest ${this.#slowest.toFixed(0)} ms, process ${memory} MB`,
    );
  }
}
