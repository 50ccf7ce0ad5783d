import { posix } from 'node:path';
import { FileRefused } from '../file-refused.ts';
import { parseXml } from '../xlsx/xml.ts';
import type { ZipParts } from '../zip/zip-parts.ts';

export interface DocumentParts {
  document: Buffer;
  styles: Buffer | undefined;
}

/** The document itself and its styles: some writers call them `word/document2.xml`, so the package is asked. */
export function readDocumentParts(parts: ZipParts): DocumentParts {
  const relations = parts.read('_rels/.rels');
  const name = relations ? targetOf('/officeDocument', relations).replace(/^\.?\//, '') : 'word/document.xml';
  const document = parts.read(name);
  if (!document) throw new FileRefused('unreadable-file');
  return { document, styles: readStylesPart(parts, name) };
}

/** A target is relative to the document's folder, or absolute in the package. */
function readStylesPart(parts: ZipParts, document: string): Buffer | undefined {
  const { dir, base } = posix.parse(document);
  const relations = parts.read(posix.join(dir, '_rels', `${base}.rels`));
  const target = relations && targetOf('/styles', relations);
  return target ? parts.read(target.startsWith('/') ? target.slice(1) : posix.join(dir, target)) : undefined;
}

function targetOf(type: string, relations: Buffer): string {
  let target = '';
  parseXml(relations, {
    open: (name, attributes) => {
      const isIt = name === 'Relationship' && attributes.get('Type')?.endsWith(type) === true;
      if (isIt) target = attributes.get('Target') ?? '';
    },
  });
  return target;
}
