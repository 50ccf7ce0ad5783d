import type { Bilingual } from '../../shared/domain/text.ts';
import { sizeText } from '../common/format.ts';
import { say } from '../common/language.ts';
import { send } from '../messages/send.ts';

type Chosen = Pick<File, 'name' | 'size' | 'type'>;

export interface Refusal {
  text: Bilingual;
  name: string;
  size: string;
}

const maxBytes = 5_000_000;
const maxPhotoBytes = 10_000_000;
const picture = /\.(jpe?g|png|hei[cf]|webp|gif|bmp|tiff?)$/i;
const taken = /\.(jpe?g|png|webp|pdf)$/i;

/** A picture or a scan: no figure is read of it, but it may lie beside the report. */
export function isPhoto({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  return type.startsWith('image/') || type === 'application/pdf' || picture.test(name) || /\.pdf$/i.test(name);
}

/** Why a file need not even be sent: what the API would refuse in any case, said before it costs the sender anything. */
export function refusalOf(file: Chosen): Refusal | undefined {
  const text = isPhoto(file) ? photoRefusedAs(file) : refusedAs(file);
  return text && { text, name: file.name, size: sizeText(file.size) };
}

export const refusalText = ({ text, ...about }: Refusal): string => say(text, about);

function refusedAs({ size }: Chosen): Bilingual | undefined {
  if (size === 0) return send.blank;
  return size > maxBytes ? send.tooLarge : undefined;
}

function photoRefusedAs({ name, size, type }: Chosen): Bilingual | undefined {
  if (/hei[cf]/i.test(type) || /\.hei[cf]$/i.test(name)) return send.photoHeic;
  if (!taken.test(name)) return send.photoKind;
  if (size === 0) return send.blank;
  return size > maxPhotoBytes ? send.photoTooLarge : undefined;
}
