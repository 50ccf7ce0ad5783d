import { ImageRun } from 'docx';
import { encodeQR } from 'qr';

/** Points of the image to a module of the code: sharp at any printer’s resolution. */
const scale = 8;
/** The blank edge that ISO/IEC 18004 asks for. */
const border = 4;

/** A link as a QR code. Level M: a fold or a drop of rain on the paper leaves it readable. */
export function qrImage(url: string, about: { id: number; name: string; millimetres: number }): ImageRun {
  // The library counts in points of a screen, 96 to the inch.
  const side = Math.round((about.millimetres * 96) / 25.4);
  return new ImageRun({
    type: 'gif',
    data: encodeQR(url, 'gif', { ecc: 'medium', border, scale }),
    transformation: { width: side, height: side },
    // With an id of ours: the library’s own counter would make other bytes each time.
    altText: { id: String(about.id), name: about.name, title: about.name, description: about.name },
  });
}
