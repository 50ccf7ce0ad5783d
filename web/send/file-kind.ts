import type { Bilingual } from '../../shared/domain/text.ts';
import { sizeText } from '../common/format.ts';
import { say } from '../common/language.ts';
import { send } from '../messages/send.ts';

const maxBytes = 5_000_000;
const photo = /\.(jpe?g|png|heic|heif|webp|gif|bmp|tiff?)$/i;

/** Why a file need not even be sent: what the API would refuse in any case, said before it costs the sender anything. */
export function refusalOf({ name, size, type }: Pick<File, 'name' | 'size' | 'type'>): string | undefined {
  const refused = refusedAs({ name, size, type });
  return refused && say(refused, { name, size: sizeText(size) });
}

function refusedAs({ name, size, type }: Pick<File, 'name' | 'size' | 'type'>): Bilingual | undefined {
  if (type.startsWith('image/') || photo.test(name)) return send.photo;
  if (type === 'application/pdf' || /\.pdf$/i.test(name)) return send.scan;
  if (size === 0) return send.blank;
  return size > maxBytes ? send.tooLarge : undefined;
}
