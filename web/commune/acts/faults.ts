import type { Bilingual } from '../../../shared/domain/text.ts';
import { ApiProblem } from '../../common/problem.ts';

interface Faults {
  /** By the name of the field that they are about. */
  ofFields: Readonly<Record<string, readonly Bilingual[]>>;
  /** What is about none of the fields that are shown. */
  others: readonly Bilingual[];
}

/** What the API found wrong, each where it can be mended. */
export function faultsOf(error: unknown, fields: readonly string[]): Faults | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const fieldOf = ({ at }: ApiProblem['errors'][number]): string => at.split('/')[1] ?? '';
  const shown = error.errors.filter((fault) => fields.includes(fieldOf(fault)));
  const hidden = error.errors.filter((fault) => !shown.includes(fault));
  return {
    ofFields: Object.fromEntries(fields.map((name) => [name, shown.filter((fault) => fieldOf(fault) === name)])),
    others:
      hidden.length > 0 || shown.length === 0 ? [error.text, ...hidden.filter(({ vi }) => vi !== error.text.vi)] : [],
  };
}
