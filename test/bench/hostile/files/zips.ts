import { spoilEntry } from '../../../fixtures/reports/spoil-zip.ts';
import { buildXlsx, workbookParts, zipParts } from '../../../fixtures/reports/build-xlsx.ts';
import { limits } from '../../../../shared/reports/limits.ts';
import type { HostileFiles } from '../files.ts';
import { times } from './shapes.ts';

const sheetPart = 'xl/worksheets/sheet1.xml';
const bomb = (): Uint8Array => zipParts({ ...workbookParts([{}]), [sheetPart]: new Uint8Array(200_000_000) });

export const zipFiles: HostileFiles = {
  'a bomb that says so': bomb,
  'a bomb that says less': () =>
    spoilEntry(bomb(), sheetPart, { size: limits.unpackedBytes - 10_000, packedSize: 200_000 }),
  'most entries': () =>
    buildXlsx([{}], Object.fromEntries(times(limits.zipEntries - 10, (index) => [`xl/media/${index}.png`, 'x']))),
  'most sheets among most entries': () =>
    buildXlsx(
      times(limits.sheets, () => ({ rows: [['a']] })),
      Object.fromEntries(times(900, (index) => [`${'a/'.repeat(1000)}${index}`, ''])),
    ),
  'a comment of ends': () =>
    Buffer.concat([buildXlsx([{}]), Buffer.alloc(65_000, Buffer.from('PK\x05\x06', 'latin1'))]),
  'noise of 5 MB': () =>
    Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(limits.fileBytes - 10, 'PK')]),
};
