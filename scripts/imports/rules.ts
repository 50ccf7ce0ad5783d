/** A part of the house: its files, and what they may import. */
export interface Room {
  files: string;
  /** Files of the house, as globs. */
  mayImport: readonly string[];
  /** Files of which only types may be imported. */
  typesOf?: readonly string[];
  /** Packages and Node modules; `*` stands for the rest of a name. */
  packages: readonly string[];
  /** Packages of which only types may be imported. */
  typesOfPackages?: readonly string[];
}

/** Imports point one way. A file belongs to the first room that names it; a file in no room is a fault. */
export const rooms: readonly Room[] = [
  // node:crypto to hash, which is pure; what it has of chance is restricted below.
  { files: 'shared/domain/**', mayImport: ['shared/domain/**'], packages: ['zod/mini', 'big.js', 'node:crypto'] },
  {
    files: 'shared/reports/**',
    mayImport: ['shared/reports/**', 'shared/domain/**'],
    packages: ['zod/mini', 'big.js', 'fflate', 'saxes', 'node:buffer', 'node:crypto', 'node:path', 'node:zlib'],
  },
  {
    files: 'shared/reader/**',
    mayImport: ['shared/reader/**', 'shared/reports/**', 'shared/domain/**'],
    packages: ['node:worker_threads'],
  },
  {
    files: 'shared/papers/**',
    mayImport: ['shared/papers/**', 'shared/domain/**', 'shared/reports/table.ts'],
    packages: ['zod/mini', 'docx', 'fflate', 'hucre/xlsx', 'pdfkit', 'qr'],
  },
  { files: 'shared/pictures/**', mayImport: ['shared/pictures/**', 'shared/domain/**'], packages: ['sharp'] },
  { files: 'events/**', mayImport: ['events/**', 'shared/domain/**'], packages: ['zod/mini', 'node:crypto'] },
  { files: 'shared/ports.ts', mayImport: ['shared/domain/**', 'events/**'], packages: [] },
  {
    files: 'shared/steps/**',
    mayImport: ['shared/steps/**', 'shared/domain/**', 'shared/reports/**', 'shared/ports.ts', 'events/**'],
    packages: ['zod/mini', 'big.js', 'node:crypto', 'node:zlib'],
  },
  {
    files: 'shared/api/**',
    mayImport: ['shared/api/**', 'shared/domain/**', 'events/**'],
    packages: ['zod/mini'],
  },
  {
    files: 'shared/aws/**',
    mayImport: ['shared/aws/**', 'shared/ports.ts', 'shared/domain/**', 'events/**'],
    packages: ['@aws-sdk/*', '@smithy/*', 'zod/mini', 'node:*'],
  },
  {
    files: 'shared/lambda/**',
    mayImport: ['shared/lambda/**', 'shared/ports.ts', 'shared/domain/**', 'shared/api/**', 'events/**'],
    packages: ['@middy/*', '@aws-lambda-powertools/*', 'aws-lambda', 'zod/mini', 'node:*'],
  },
  { files: 'data/**', mayImport: ['data/**', 'shared/domain/**'], packages: ['zod/mini'] },
  // What is done by a link is what is done by an account, once the link has been held up.
  {
    files: 'functions/get-link-*/**',
    mayImport: [
      'functions/{same}/**',
      'functions/get-{form,upload,marked-file,receipt}/get-{form,upload,marked-file,receipt}.ts',
      'functions/get-form/form-file.ts',
      'shared/**',
      'events/**',
      'data/**',
    ],
    packages: ['zod/mini', 'uuid', 'aws-lambda', 'node:crypto'],
  },
  {
    files: 'functions/*/**',
    mayImport: ['functions/{same}/**', 'shared/**', 'events/**', 'data/**'],
    packages: ['zod/mini', 'uuid', 'aws-lambda', 'node:crypto'],
  },
  {
    files: 'infra/local/**',
    mayImport: ['infra/local/**', 'shared/domain/**', 'data/**'],
    packages: ['*'],
  },
  {
    files: 'infra/**',
    mayImport: [
      'infra/*.ts',
      'infra/{constructs,functions}/**',
      'shared/api/routes.ts',
      'shared/domain/metrics.ts',
      'events/**',
      'data/**',
    ],
    typesOf: ['functions/*/env.ts', 'shared/lambda/identity.ts'],
    packages: ['aws-cdk-lib', 'aws-cdk-lib/*', 'constructs', 'cdk-nag', 'zod/mini', 'node:*'],
  },
  {
    files: 'operator/**',
    mayImport: ['operator/**', 'infra/local/**', 'shared/**', 'events/**', 'data/**'],
    packages: ['zod/mini', '@aws-sdk/client-sqs', 'node:util'],
  },
  {
    files: 'scripts/policy/**',
    mayImport: ['scripts/policy/**', 'shared/domain/policy/**', 'shared/api/routes.ts'],
    packages: [],
  },
  // What people see. Of the house it knows the API's types alone: what it shows, it asks for.
  {
    files: 'web/**',
    mayImport: ['web/**'],
    typesOf: ['shared/api/**', 'shared/domain/**'],
    packages: ['preact', 'preact/*', 'oauth4webapi', 'idb-keyval', 'uplot', 'uplot/*', 'qr'],
    typesOfPackages: ['zod/mini'],
  },
  { files: 'scripts/**', mayImport: ['scripts/**'], packages: ['*'] },
  { files: 'test/**', mayImport: ['**'], packages: ['*'] },
];

/** Something that a source says other than an import, and the files that may say it. */
export interface Restriction {
  what: string;
  onlyIn: readonly string[];
  why: string;
}

const outermost = [
  'web/common/clock.ts',
  'functions/*/handler.ts',
  'infra/local/**',
  'operator/**',
  'scripts/**',
  'test/**',
];
const everywhereBut = [
  '{data,events,functions,infra,operator,scripts,test,web}/**',
  'shared/{api,aws,lambda,reader,reports,steps}/**',
];
const notInDomain = [...everywhereBut, 'shared/{papers,pictures}/**', 'shared/ports.ts'];

export const restrictions: readonly Restriction[] = [
  { what: 'new Date()', onlyIn: outermost, why: 'time comes in as an argument' },
  { what: 'Date()', onlyIn: outermost, why: 'time comes in as an argument' },
  { what: 'Date.now', onlyIn: outermost, why: 'time comes in as an argument' },
  { what: 'randomUUID', onlyIn: outermost, why: 'ids come in as an argument' },
  { what: 'randomBytes', onlyIn: outermost, why: 'chance comes in as an argument' },
  { what: 'Math.random', onlyIn: outermost, why: 'chance comes in as an argument' },
  {
    what: 'process.env',
    onlyIn: ['shared/lambda/**', 'infra/app.ts', 'infra/local/**', 'operator/**', 'scripts/**', 'test/**'],
    why: 'the environment is read by shared/lambda/env.ts',
  },
  { what: 'async', onlyIn: notInDomain, why: 'the domain waits for nothing' },
  { what: 'Promise', onlyIn: notInDomain, why: 'the domain waits for nothing' },
];
