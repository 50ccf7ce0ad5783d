import { describe, expect, it } from 'vitest';
import { findFaults } from '../../../scripts/imports/find-faults.ts';

const rulesBroken = (file: string, text: string) => findFaults(file, text).map(({ rule }) => rule);

describe('imports', () => {
  it.each([
    ['shared/domain/unit.ts', `import * as z from 'zod/mini';`],
    ['shared/domain/unit.ts', `import Big from 'big.js';`],
    ['shared/domain/upload-id.ts', `import { createHash } from 'node:crypto';`],
    ['shared/reports/xlsx/sheet.ts', `import { unzipSync } from 'fflate';`],
    ['shared/reports/csv.ts', `import { type Report } from '../domain/report.ts';`],
    ['events/report-accepted.v1.ts', `import { period } from '../shared/domain/period.ts';`],
    ['shared/ports.ts', `import type { Slot } from './domain/slot.ts';`],
    ['shared/steps/reconcile.ts', `import type { Slots } from '../ports.ts';`],
    ['shared/api/openapi.ts', `import { routes } from './routes.ts';`],
    ['shared/aws/slots.ts', `import { DynamoDBClient } from '@aws-sdk/client-dynamodb';`],
    ['shared/lambda/on-http.ts', `import middy from '@middy/core'; import { routes } from '../api/routes.ts';`],
    ['functions/get-upload/handler.ts', `import { getUpload } from './get-upload.ts';`],
    [
      'functions/get-upload/handler.ts',
      `import register from '../../data/registers/dai-tu.json' with { type: 'json' };`,
    ],
    ['data/registers.ts', `import { register } from '../shared/domain/unit.ts';`],
    ['infra/functions/get-upload.ts', `import type { GetUploadEnv } from '../../functions/get-upload/env.ts';`],
    ['infra/constructs/http-api.ts', `import { routes } from '../../shared/api/routes.ts';`],
    [
      'infra/local/main.ts',
      `import dynalite from 'dynalite'; import { addDays } from '../../shared/domain/period.ts';`,
    ],
    [
      'web/common/api.ts',
      `import type * as z from 'zod/mini'; import type { Route } from '../../shared/api/routes.ts';`,
    ],
    ['web/send/send-page.tsx', `import { Frame } from '../common/frame.tsx'; export const a = <Frame title="x" />;`],
    ['test/infra/stacks.test.ts', `import { S3Client } from '@aws-sdk/client-s3'; import '../../infra/config.ts';`],
  ])('lets %s say %s', (file, text) => {
    expect(rulesBroken(file, text)).toEqual([]);
  });

  it.each([
    ['shared/domain/unit.ts', `import { z } from 'zod';`, 'zod'],
    ['web/common/api.ts', `import * as z from 'zod/mini';`, 'zod/mini'],
    ['web/common/api.ts', `import { routes } from '../../shared/api/routes.ts';`, '../../shared/api/routes.ts'],
    ['shared/domain/unit.ts', `import { readFileSync } from 'node:fs';`, 'node:fs'],
    ['shared/domain/unit.ts', `import '../reports/read.ts';`, '../reports/read.ts'],
    ['shared/reports/csv.ts', `import type { Slots } from '../ports.ts';`, '../ports.ts'],
    ['shared/reports/csv.ts', `import { S3Client } from '@aws-sdk/client-s3';`, '@aws-sdk/client-s3'],
    ['events/bus.ts', `import type { Slots } from '../shared/ports.ts';`, '../shared/ports.ts'],
    ['shared/ports.ts', `import './aws/slots.ts';`, './aws/slots.ts'],
    ['shared/ports.ts', `import * as z from 'zod/mini';`, 'zod/mini'],
    ['shared/steps/ingest.ts', `import '../aws/slots.ts';`, '../aws/slots.ts'],
    ['shared/steps/ingest.ts', `import { S3Client } from '@aws-sdk/client-s3';`, '@aws-sdk/client-s3'],
    ['shared/api/routes.ts', `import '../lambda/env.ts';`, '../lambda/env.ts'],
    ['shared/aws/slots.ts', `import '../lambda/env.ts';`, '../lambda/env.ts'],
    ['shared/aws/slots.ts', `import middy from '@middy/core';`, '@middy/core'],
    ['shared/lambda/log.ts', `import { S3Client } from '@aws-sdk/client-s3';`, '@aws-sdk/client-s3'],
    ['shared/lambda/on-http.ts', `import '../steps/ingest.ts';`, '../steps/ingest.ts'],
    ['functions/a/a.ts', `import '../b/b.ts';`, '../b/b.ts'],
    ['functions/a/a.ts', `import middy from '@middy/core';`, '@middy/core'],
    ['functions/a/a.ts', `import { Logger } from '@aws-lambda-powertools/logger';`, '@aws-lambda-powertools/logger'],
    ['functions/a/a.ts', `import { S3Client } from '@aws-sdk/client-s3';`, '@aws-sdk/client-s3'],
    ['functions/a/a.ts', `import '../../infra/config.ts';`, '../../infra/config.ts'],
    ['data/registers.ts', `import '../shared/ports.ts';`, '../shared/ports.ts'],
    ['infra/functions/a.ts', `import { aEnv } from '../../functions/a/env.ts';`, '../../functions/a/env.ts'],
    ['infra/functions/a.ts', `import type { A } from '../../functions/a/a.ts';`, '../../functions/a/a.ts'],
    ['infra/data-stack.ts', `import './local/clock.ts';`, './local/clock.ts'],
    ['infra/local/main.ts', `import '../config.ts';`, '../config.ts'],
    ['infra/local/main.ts', `import '../../functions/a/a.ts';`, '../../functions/a/a.ts'],
    ['scripts/build.ts', `import '../test/with.ts';`, '../test/with.ts'],
    ['shared/domain/unit.ts', `import '../../test/with.ts';`, '../../test/with.ts'],
    ['infra/config.ts', `import '../test/with.ts';`, '../test/with.ts'],
    ['functions/a/a.ts', `import '../../test/with.ts';`, '../../test/with.ts'],
  ])('does not let %s say %s', (file, text, specifier) => {
    expect(rulesBroken(file, text)).toEqual([expect.stringContaining(`may not import ${specifier}`)]);
  });

  it.each([
    `import { S3Client } from '@aws-sdk/client-s3';`,
    `import type { S3Client } from '@aws-sdk/client-s3';`,
    `import '@aws-sdk/client-s3';`,
    `export { S3Client } from '@aws-sdk/client-s3';`,
    `export * from '@aws-sdk/client-s3';`,
    `const sdk = import('@aws-sdk/client-s3');`,
    `type Client = import('@aws-sdk/client-s3').S3Client;`,
    `const sdk = import(name);`,
  ])('sees an import in whichever way it is written: %s', (text) => {
    expect(rulesBroken('shared/domain/unit.ts', text)).toHaveLength(1);
  });

  it('reads no import out of a comment or a text', () => {
    const text = `// import '../aws/slots.ts'\nconst text = "import '../aws/slots.ts'";`;

    expect(rulesBroken('shared/domain/unit.ts', text)).toEqual([]);
  });

  it('refuses a file that belongs to no room', () => {
    expect(rulesBroken('shared/helpers.ts', '')).toEqual([expect.stringContaining('belongs to no room')]);
  });

  it('tells the line', () => {
    const text = `import * as z from 'zod/mini';\n\nimport '../aws/slots.ts';`;

    expect(findFaults('shared/domain/unit.ts', text)).toMatchObject([{ file: 'shared/domain/unit.ts', line: 3 }]);
  });
});

describe('time, ids and chance', () => {
  const askedOfTheMachine = [
    ['new Date()', 'const now = new Date();'],
    ['Date()', 'const now = Date();'],
    ['Date.now', 'const now = Date.now();'],
    ['Date.now', 'const clock = Date.now;'],
    ['randomUUID', `const id = crypto.randomUUID();`],
    ['randomBytes', 'const bytes = crypto.randomBytes(8);'],
    ['Math.random', 'const toss = Math.random();'],
  ] as const;

  it.each(askedOfTheMachine)('may not be asked for in the steps of a function: %s by %s', (what, text) => {
    expect(rulesBroken('functions/a/a.ts', text)).toEqual([expect.stringContaining(`${what} is not for`)]);
    expect(rulesBroken('shared/steps/ingest.ts', text)).toEqual([expect.stringContaining(`${what} is not for`)]);
  });

  it.each(askedOfTheMachine)('may be asked for in a handler, the local run, scripts and tests: %s by %s', (_, text) => {
    const files = ['functions/a/handler.ts', 'infra/local/clock.ts', 'scripts/test.ts', 'test/with.ts'];

    expect(files.flatMap((file) => rulesBroken(file, text))).toEqual([]);
  });

  it('may be worked with anywhere once given', () => {
    expect(rulesBroken('shared/domain/period.ts', 'const at = new Date(value);')).toEqual([]);
  });
});

describe('the environment', () => {
  it('is read in shared/lambda and nowhere else in what runs', () => {
    const text = 'const { TABLE } = process.env;';

    expect(rulesBroken('shared/lambda/env.ts', text)).toEqual([]);
    expect(rulesBroken('shared/aws/slots.ts', text)).toEqual([expect.stringContaining('process.env is not for')]);
    expect(rulesBroken('functions/a/handler.ts', text)).toHaveLength(1);
    expect(rulesBroken('infra/config.ts', text)).toHaveLength(1);
  });
});

describe('the domain', () => {
  it.each([
    'async function read() {}',
    'const read = async () => 1;',
    'class Reader { async read() {} }',
    'await read();',
    'export {}; for await (const line of lines) read(line);',
    'type Read = () => Promise<void>;',
    'const all = Promise.all([]);',
  ])('waits for nothing: %s', (text) => {
    expect(rulesBroken('shared/domain/unit.ts', text)).not.toEqual([]);
    expect(rulesBroken('shared/steps/ingest.ts', text)).toEqual([]);
  });
});
