/** Bars of one function's bundle, as ratios to the SDK alone; a function without has its figures told only. */
export interface BundleBars {
  bytes: number;
  importTime: number;
}

const query = { bytes: 1.15, importTime: 1.15 };

export const bundleBars: Readonly<Record<string, BundleBars>> = {
  'get-summary': query,
  'get-progress': query,
  'get-slots': query,
  'get-upload': query,
  'get-warnings': query,
  'list-summaries': query,
  'close-month': query,
  'ingest-report': { bytes: 1.25, importTime: 1.2 },
};
