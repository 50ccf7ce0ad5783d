import type { Bilingual } from '../../shared/domain/text.ts';

/** What the API said of a request that it refused. */
interface Refusal {
  text: Bilingual;
  errors: readonly ({ at: string } & Bilingual)[];
}

interface Faults {
  /** By the name of the field that they are about. */
  ofFields: Readonly<Record<string, readonly Bilingual[]>>;
  /** What is about none of the fields that are shown. */
  others: readonly Bilingual[];
}

/** What is said of a file when a place to send it to is asked for. */
const ofFile = new Set(['fileName', 'size']);

/** What the API found wrong, each where it can be mended. */
export function faultsOf({ text, errors }: Refusal, fields: readonly string[]): Faults {
  const fieldOf = ({ at }: { at: string }): string => {
    const name = at.split('/')[1] ?? '';
    return ofFile.has(name) && !fields.includes(name) ? 'file' : name;
  };
  const shown = errors.filter((fault) => fields.includes(fieldOf(fault)));
  const hidden = errors.filter((fault) => !shown.includes(fault) && fault.vi !== text.vi);
  return {
    ofFields: Object.fromEntries(fields.map((name) => [name, shown.filter((fault) => fieldOf(fault) === name)])),
    others: hidden.length > 0 || shown.length === 0 ? [text, ...hidden] : [],
  };
}
