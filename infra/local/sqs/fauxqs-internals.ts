import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildAppOptions } from 'fauxqs';

/**
 * fauxqs's own `startFauxqs` listens on 0.0.0.0, and what it takes to start one without a socket is not exported.
 * https://github.com/kibertoad/fauxqs
 */
export type Stores = NonNullable<BuildAppOptions['stores']>;
export type Persistence = NonNullable<Stores['sqsStore']['persistence']>;

interface Internals {
  SqsStore: new () => Stores['sqsStore'];
  SnsStore: new () => Stores['snsStore'];
  S3Store: new () => Stores['s3Store'];
  PersistenceManager: new (folder: string) => Persistence;
}

export async function loadInternals(): Promise<Internals> {
  const [sqs, sns, s3, persistence] = await Promise.all(
    ['sqs/sqsStore.js', 'sns/snsStore.js', 's3/s3Store.js', 'persistence.js'].map(load),
  );
  return { ...sqs, ...sns, ...s3, ...persistence };
}

// oxlint-disable-next-line typescript/no-explicit-any -- the package exports no types for these files
async function load(file: string): Promise<any> {
  const packageFile = findPackageJSON('fauxqs', import.meta.url);
  if (packageFile === undefined) throw new Error('fauxqs is not installed');
  return import(pathToFileURL(join(dirname(packageFile), 'dist', file)).href);
}
