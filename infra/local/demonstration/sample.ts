import { extname } from 'node:path';

export interface Sample {
  fileName: string;
  bytes: Buffer;
  slot: { unitId: string; period: string; fileName: string };
}

/** A sample's name says whose report it is, and of which month: `xom-7_2024-03_loi.xlsx`. */
export function sampleOf(fileName: string, bytes: Buffer): Sample {
  const [unitId = '', period = ''] = fileName.slice(0, -extname(fileName).length).split('_');
  return { fileName, bytes, slot: { unitId, period, fileName } };
}
