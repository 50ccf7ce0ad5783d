import { buildCompound } from '../fixtures/reports/build-compound.ts';
import { bodyOf, buildDocx } from '../fixtures/reports/build-docx.ts';
import { buildOds } from '../fixtures/reports/build-ods.ts';
import { buildXls, workbookStream } from '../fixtures/reports/build-xls.ts';
import { FilledForm } from '../fixtures/reports/filled-form.ts';
import { badSample, goodSamples, rareSamples, sampleBytes } from '../fixtures/reports/sample.ts';

export type Kind = 'zip' | 'compound' | 'text';

/** A file that nobody has spoilt yet. */
export interface StockFile {
  name: string;
  kind: Kind;
  unit: string;
  bytes: Uint8Array;
}

/** Files by several programs, and by our own builders, of all formats that are read. */
export const stock: readonly StockFile[] = [...samples(), ...built()];

function samples(): StockFile[] {
  return [...goodSamples, ...rareSamples, badSample].map(({ unit, fileName }) => ({
    name: fileName,
    kind: kindOf(fileName),
    unit,
    bytes: sampleBytes(fileName),
  }));
}

function built(): StockFile[] {
  const filled = new FilledForm('xom-2');
  const { rows } = filled;
  const sheets = [{ name: 'Báo cáo', rows }];
  const files = {
    'built.xlsx': filled.xlsx(),
    'built.ods': buildOds(sheets),
    'built.docx': buildDocx(bodyOf(rows)),
    'built.xls': buildXls(sheets),
    'bare.xls': workbookStream(sheets),
    'encrypted.xls': buildCompound({ EncryptedPackage: Buffer.alloc(5000), EncryptionInfo: Buffer.alloc(200) }),
    'commas.csv': Buffer.from(filled.csv(',')),
    'utf-16.csv': Buffer.from(`\uFEFF${filled.csv('\t')}`, 'utf16le'),
  };
  return Object.entries(files).map(([name, bytes]) => ({ name, kind: kindOf(name), unit: 'xom-2', bytes }));
}

function kindOf(name: string): Kind {
  if (name.endsWith('.xls')) return 'compound';
  return /\.(csv|json)$/.test(name) ? 'text' : 'zip';
}
