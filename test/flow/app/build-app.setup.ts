import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildApp } from '../../../infra/local/build-app.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the synthesized app. */
    assembly: string;
  }
}

/** Lục Ba alone: a close that is killed at each of its calls would else be killed thousands of times. */
const ownData = join(import.meta.dirname, '../../fixtures/own-data');

/** Tests look for an answer as fast as they can. What is created is limited as everywhere. */
const config = { limits: { callsAMinute: 1_000_000, createdAMinute: 1000 } };

/** Bundles and synthesizes the app once for all flow tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const built = mkdtempSync(join(tmpdir(), 'ntm-assembly-'));
  const assembly = await buildApp(built, { ownData, config });
  project.provide('assembly', assembly);
  // To all projects, for test/grants comes after and holds what was asked of AWS against the same templates.
  project.vitest.provide('exercised', { folder: mkdtempSync(join(built, 'exercised-')), assembly });
  return () => rmSync(built, { recursive: true, force: true });
}
