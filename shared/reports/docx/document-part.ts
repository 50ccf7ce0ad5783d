import { FileRefused } from '../file-refused.ts';
import { parseXml } from '../xlsx/xml.ts';
import type { ZipParts } from '../zip/zip-parts.ts';

/** The part with the document itself: some writers call it `word/document2.xml`, so the package is asked. */
export function readDocumentPart(parts: ZipParts): Buffer {
  const relations = parts.read('_rels/.rels');
  const part = parts.read(relations ? mainPart(relations) : 'word/document.xml');
  if (!part) throw new FileRefused('unreadable-file');
  return part;
}

function mainPart(relations: Buffer): string {
  let target = '';
  parseXml(relations, {
    open: (name, attributes) => {
      const isMain = name === 'Relationship' && attributes.get('Type')?.endsWith('/officeDocument') === true;
      if (isMain) target = attributes.get('Target') ?? '';
    },
  });
  return target.replace(/^\.?\//, '');
}
