import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

export interface YearOptions {
  /** Those that send; all of the district's if undefined. */
  communes: readonly string[] | undefined;
  seed: string;
  /** The daily schedules go off for each day that passes, not only on the days on which the clock stops. */
  everyDay: boolean;
  dataDir: string;
  /** The folder stays when the year is over. */
  keep: boolean;
}

export const usage =
  'Cách dùng: npm run year -- [--communes luc-ba,la-bang] [--seed 2024] [--every-day] [--keep]. Usage: as above; NTM_DATA_DIR names the folder that --keep leaves.';

/** What is wrong with the command, in words. */
export class YearOptionsError extends Error {
  override name = 'YearOptionsError';
}

/** @throws YearOptionsError */
export function readYearOptions(args: readonly string[], environment: Record<string, string | undefined>): YearOptions {
  const values = parse(args);
  const own = environment['NTM_DATA_DIR'];
  const keep = values.keep === true || own !== undefined;
  const dataDir = own ?? (keep ? join('.local', 'year') : mkdtempSync(join(tmpdir(), 'ntm-year-')));
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new YearOptionsError(
      `Thư mục ${dataDir} đã có dữ liệu; hãy xóa hoặc đặt NTM_DATA_DIR khác. (${dataDir} holds data already: remove it or set another NTM_DATA_DIR.)`,
    );
  return {
    communes: values.communes?.split(','),
    seed: values.seed ?? '2024',
    everyDay: values['every-day'] ?? false,
    dataDir,
    keep,
  };
}

function parse(args: readonly string[]) {
  try {
    const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
    const options = { communes: text, seed: text, 'every-day': flag, keep: flag };
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new YearOptionsError(usage);
  }
}
