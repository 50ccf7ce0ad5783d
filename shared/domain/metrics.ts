/**
 * What is counted of the work itself, beside what AWS counts of its services: named once, for the functions that write
 * them and for the dashboard and the alarms that read them. The namespace is the installation's name.
 */
export const metricUnits = {
  ReportsAccepted: 'Count',
  ReportsRefused: 'Count',
  /** Came after the lock: kept, not counted. */
  ReportsLate: 'Count',
  /** From when the store had the whole file to when its commune's month shows it. */
  UploadToVisibleSeconds: 'Seconds',
  /** How long a district's nightly run took. */
  CloseSeconds: 'Seconds',
  SummariesPublished: 'Count',
  SummariesRestated: 'Count',
  /** Lay unread for more than an hour, until the nightly run found them; every night says how many, so 0 is a figure too. */
  FilesLost: 'Count',
  /** What was created uncounted, because the counters could not be reached. */
  QuotasUncounted: 'Count',
} as const;

export type MetricName = keyof typeof metricUnits;

/** The only dimension, so that a district more is a handful of metrics more. */
export const districtDimension = 'District';

/** Stands for the district of a file that lies under no commune that is known. */
export const noDistrict = 'none';

/** What came of something, as a line of the log that is counted too: ids and counts, never content. */
export type Measure = (
  message: string,
  measured: {
    /** Undefined where it belongs to none that is known. */
    districtId: string | undefined;
    metrics: Partial<Record<MetricName, number>>;
    about: Record<string, string | number>;
  },
) => void;
