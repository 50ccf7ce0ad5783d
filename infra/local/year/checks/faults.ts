import { isDeepStrictEqual } from 'node:util';

/** What is not as it must be, a line each. */
export class Faults {
  readonly #lines: string[] = [];

  expect(what: string, found: unknown, expected: unknown): void {
    if (isDeepStrictEqual(found, expected)) return;
    this.#lines.push(`${what}: ${brief(found)}, phải là (must be) ${brief(expected)}`);
  }

  add(line: string): void {
    this.#lines.push(line);
  }

  get lines(): readonly string[] {
    return this.#lines;
  }
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
