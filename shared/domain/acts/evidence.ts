import type { Act } from './act.ts';
import type { KeptFile } from './shapes.ts';
import { senderOfUnitFile } from './unit-file.ts';

/** The file that an act names: evidence, or the scan of a report that was typed in. */
export function fileOfAct(act: Act): KeptFile | undefined {
  if ('file' in act) return act.file ?? undefined;
  return act.kind === 'keyed-in' ? (act.scan ?? undefined) : undefined;
}

/** Where the file that an act names can be had; the act says which version of it was meant. */
function pathOfFile({ communeId, period, id }: Act, { key }: KeptFile): string {
  return `/communes/${communeId}/evidence-files/${period}/${key.slice(key.lastIndexOf('/') + 1)}?act=${id}`;
}

/** Where a reader finds the file that an act names; a unit only its own. Null where there is none to be had. */
export function linkOfFile(act: Act, unitId?: string): string | null {
  const file = fileOfAct(act);
  if (!file) return null;
  if (unitId === undefined) return pathOfFile(act, file);
  return senderOfUnitFile(file.key)?.unitId === unitId ? `${pathOfFile(act, file)}&unitId=${unitId}` : null;
}
