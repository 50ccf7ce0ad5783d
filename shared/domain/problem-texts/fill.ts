import type { Bilingual } from '../text.ts';

/** What a message names: `found`, `row`, and what its code needs besides. */
export type ProblemValues = Readonly<Record<string, string>>;

/** A value that is not given is left as its name in braces. */
export function fillTexts({ vi, en }: Bilingual, values: ProblemValues): Bilingual {
  return { vi: fill(vi, values), en: fill(en, values) };
}

function fill(template: string, values: ProblemValues): string {
  return template.replaceAll(/\{(\w+)\}/g, (name, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? '') : name,
  );
}
