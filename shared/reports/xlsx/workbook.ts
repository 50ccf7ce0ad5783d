import { posix } from 'node:path';
import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import type { ZipParts } from '../zip/zip-parts.ts';
import { parseXml, type XmlAttributes } from './xml.ts';

const workbookPart = 'xl/workbook.xml';

export interface Workbook {
  since1904: boolean;
  sharedStrings: Buffer | undefined;
  styles: Buffer | undefined;
  visibleSheets: () => { name: string; part: Buffer }[];
}

interface Sheet {
  name: string;
  relation: string;
  hidden: boolean;
}

interface Relation {
  /** Last word of the relation's type, such as `worksheet`. */
  type: string;
  target: string;
}

/** The workbook: its sheets in order, and where its parts are. */
export function readWorkbook(parts: ZipParts): Workbook {
  const { sheets, since1904 } = readSheetList(parts);
  const relations = readRelations(parts);
  const byType = (type: string): Buffer | undefined => {
    const relation = [...relations.values()].find((candidate) => candidate.type === type);
    return relation && parts.read(relation.target);
  };
  const visible = sheets.filter(({ hidden }) => !hidden);
  return {
    since1904,
    sharedStrings: byType('sharedStrings'),
    styles: byType('styles'),
    visibleSheets: () =>
      visible
        .map(({ name, relation }) => ({ name, relation: relations.get(relation) }))
        .filter(({ relation }) => relation?.type === 'worksheet')
        .map(({ name, relation }) => ({ name, part: required(parts, relation?.target ?? '') })),
  };
}

function readSheetList(parts: ZipParts): { sheets: Sheet[]; since1904: boolean } {
  const sheets: Sheet[] = [];
  let since1904 = false;
  parseXml(required(parts, workbookPart), {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      if (name !== 'sheet') return;
      const state = attributes.get('state') ?? 'visible';
      sheets.push({
        name: attributes.get('name') ?? '',
        relation: relationId(attributes),
        hidden: state !== 'visible',
      });
      if (sheets.length > limits.sheets) throw new FileRefused('too-many-cells');
    },
  });
  return { sheets, since1904 };
}

/** `r:id`, whatever prefix the writer chose. */
function relationId(attributes: XmlAttributes): string {
  return [...attributes].find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

function readRelations(parts: ZipParts): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  parseXml(required(parts, 'xl/_rels/workbook.xml.rels'), {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const type = attributes.get('Type')?.split('/').at(-1) ?? '';
      relations.set(attributes.get('Id') ?? '', { type, target: partName(attributes.get('Target') ?? '') });
    },
  });
  return relations;
}

/** A target is relative to the workbook's folder, or absolute in the package. */
function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
}

function required(parts: ZipParts, name: string): Buffer {
  const part = parts.read(name);
  if (!part) throw new FileRefused('unreadable-file');
  return part;
}
