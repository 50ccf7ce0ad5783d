import type { Place } from '../../domain/problem.ts';
import type { Bilingual } from '../../domain/text.ts';
import type { ProblemList } from '../problem-list.ts';
import { pointerTo, shownNode, type JsonNode } from './json-node.ts';

const kinds = {
  object: { vi: 'một đối tượng {…}', en: 'an object {…}' },
  array: { vi: 'một danh sách […]', en: 'a list […]' },
  text: { vi: 'chữ trong ngoặc kép', en: 'text in quotes' },
  true: { vi: 'true', en: 'true' },
} as const;

/** A value and the way to it. */
export interface Located {
  node: JsonNode;
  path: readonly (string | number)[];
}

export function placeOf({ path }: Located): Place {
  return { pointer: pointerTo(...path) };
}

/** Reports that a value is not of the kind that its field takes. */
export function reportType(
  at: Located,
  expected: keyof typeof kinds | Bilingual,
  { problems, row }: { problems: ProblemList; row?: string },
): void {
  const { vi, en } = typeof expected === 'string' ? kinds[expected] : expected;
  const values = { expected: en, expectedVi: vi };
  problems.add('wrong-type', {
    place: placeOf(at),
    ...(row === undefined ? {} : { row }),
    found: shownNode(at.node),
    values,
  });
}

/** The fields of an object, or none where it is absent or no object. Fields other than `allowed` are reported. */
export function fieldsOf(
  at: Located | undefined,
  problems: ProblemList,
  allowed?: readonly string[],
): ReadonlyMap<string, Located> {
  const fields = new Map<string, Located>();
  if (!at) return fields;
  if (at.node.is !== 'object') {
    reportType(at, 'object', { problems });
    return fields;
  }
  for (const [name, node] of at.node.members) {
    const field = { node, path: [...at.path, name] };
    if (!allowed || allowed.includes(name)) fields.set(name, field);
    else problems.add('unknown-field', { place: placeOf(field), found: name });
  }
  return fields;
}

/** A text no longer than `limit`; empty where the field is absent. */
export function textOf(at: Located | undefined, limit: number, problems: ProblemList): string {
  if (!at) return '';
  if (at.node.is !== 'string') {
    reportType(at, 'text', { problems });
    return '';
  }
  const text = at.node.text.normalize('NFC');
  if (text.length > limit)
    problems.add('too-long', { place: placeOf(at), found: text, values: { limit: String(limit) } });
  return text;
}
