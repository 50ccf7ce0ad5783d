import type { ActRequest } from '../../../shared/domain/acts/request.ts';
import { send, type Answers } from '../../common/api.ts';
import { deliverPhoto } from '../deliver.ts';
import type { Slot } from '../desk.ts';
import { pathOf } from './at-drive.ts';

/** Has something recorded in a month. @throws ApiProblem, Unreachable */
export function record({ slot }: { slot: Slot }, period: string, act: ActRequest): Promise<Answers['record-act']> {
  return send<'record-act'>(pathOf(slot, 'acts', period), act);
}

/** Where what was sent lies. A form that is mended and sent again does not send its file again. */
const sent = new WeakMap<File, { period: string; key: string }>();

/** Sends a photo or scan as the unit’s own, and gives what an act of that month names it by. @throws ApiProblem, Unreachable */
export async function keyOf({ slot }: { slot: Slot }, period: string, file: File | undefined): Promise<string | null> {
  if (file === undefined) return null;
  const before = sent.get(file);
  if (before?.period === period) return before.key;
  const photos = { path: pathOf(slot, 'unit-files', period), about: { unitId: slot.unitId } };
  const key = await deliverPhoto({ byLink: false, photos }, { name: file.name, blob: file }, () => {});
  sent.set(file, { period, key });
  return key;
}
