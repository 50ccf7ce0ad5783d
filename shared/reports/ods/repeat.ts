import { FileRefused } from '../file-refused.ts';
import type { XmlAttributes } from '../xlsx/xml.ts';

/** More than any sheet has rows. */
const most = 10_000_000;

/** How often a cell or row stands, or how many it spans. Blank ones are repeated to the end of the sheet. */
export function repeat(attributes: XmlAttributes, name: string): number {
  const written = attributes.get(name);
  if (written === undefined) return 1;
  const count = /^\d{1,8}$/.test(written) ? Number(written) : 0;
  if (count < 1 || count > most) throw new FileRefused('unreadable-file');
  return count;
}
