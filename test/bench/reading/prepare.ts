import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions } from '../../../scripts/build.ts';
import type { Workspace } from '../workspace.ts';
import { reportSheets } from './report-rows.ts';
import { writers } from './writers.ts';

export const sizes = [200, 2000, 6000] as const;

/** `whole` is ours too, up to the report. */
export const readerNames = { ours: 'ours', whole: 'ours', sheetjs: 'SheetJS', exceljs: 'exceljs' } as const;
export type Reader = keyof typeof readerNames;
export type Writer = keyof typeof writers;

/** The readers, each bundled as a function is, and where the files to read are written. */
export interface Readers {
  bundleOf: (reader: Reader) => string;
  fileOf: (writer: Writer, rows: number) => Promise<string>;
}

export async function prepareReaders({ folder }: Workspace): Promise<Readers> {
  const [bundles, files] = [folder('readers'), folder('workbooks')];
  const entryPoints = Object.keys(readerNames).map((name) => join(import.meta.dirname, 'contenders', `${name}.ts`));
  await build({ ...bundleOptions, entryPoints, outdir: bundles, outExtension: { '.js': '.cjs' }, logLevel: 'warning' });
  return {
    bundleOf: (reader) => join(bundles, `${reader}.cjs`),
    fileOf: async (writer, rows) => {
      const file = join(files, `${writer}-${rows}`);
      writeFileSync(file, await writers[writer](reportSheets(rows)));
      return file;
    },
  };
}
