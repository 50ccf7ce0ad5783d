import type { Form } from '../domain/form.ts';
import type { Reading } from '../domain/problem.ts';
import type { Report } from '../domain/report.ts';
import { detectFormat } from './detect-format.ts';
import { FileRefused } from './file-refused.ts';
import { limits } from './limits.ts';
import { problemOf } from './problem-list.ts';
import { readTable } from './read-table.ts';
import { tablesIn } from './tables-in.ts';

export interface ReportFile {
  bytes: Uint8Array;
  /** As the sender called it. It decides nothing: names lie. */
  fileName: string;
}

/**
 * Reads a unit's file for the slot that `form` describes: a whole report, or every problem that keeps it from being
 * one. It depends on the bytes and the form alone, so that a later delivery of the same file gets the same verdict.
 */
export async function readReport(file: ReportFile, form: Form): Promise<Reading<Report>> {
  try {
    const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
    refuseBySize(bytes.length);
    const format = detectFormat(bytes);
    if (format === 'json') return (await import('./formats/json.ts')).readJson(bytes, form);
    return readTable(await tablesIn(bytes, format), form);
  } catch (error) {
    if (error instanceof FileRefused) return refusal(error);
    throw error;
  }
}

function refuseBySize(size: number): void {
  if (size === 0) throw new FileRefused('empty-file');
  const limit = String(limits.fileBytes / 1024 / 1024);
  if (size > limits.fileBytes) throw new FileRefused('file-too-large', { limit });
}

function refusal({ code, values, place }: FileRefused): Reading<Report> {
  const { found = '' } = values;
  return { ok: false, problems: [problemOf(code, { place, found, values })], warnings: [] };
}
