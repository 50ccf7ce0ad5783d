import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { reportSchema } from '../../../shared/domain/report.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { expectedOf } from '../../fixtures/reports/sample.ts';
import { publishedInMarch } from './published.ts';

const folder = join(import.meta.dirname, '../../../events');
const files = readdirSync(folder).filter((file) => /\.v\d+\.ts$/.test(file));
const examples = readdirSync(join(folder, 'examples'));

const definitionSchema = z.object({
  name: z.string(),
  version: z.number(),
  schema: z.custom<z.ZodMiniType>((value) => value instanceof z.ZodMiniType),
});

/** The one event that a file defines. */
async function definitionIn(file: string) {
  const exported: object = await import(join(folder, file));
  const events = Object.values(exported).flatMap((value) => definitionSchema.safeParse(value).data ?? []);
  expect(events).toHaveLength(1);
  return must(events[0]);
}

const exampleOf = (name: string): unknown => JSON.parse(readFileSync(join(folder, 'examples', name), 'utf8'));

describe('the events', () => {
  it.each(files)('%s is named for the one event in it', async (file) => {
    const { name, version } = await definitionIn(file);

    expect(file).toBe(`${name}.v${version}.ts`);
  });

  it('have an example each, and no example is of an event that is not there', () => {
    expect(examples.toSorted()).toEqual(files.map((file) => file.replace(/\.ts$/, '.json')).toSorted());
  });

  it.each(files)('%s has an example that is what its schema says, with no field too many', async (file) => {
    const { schema } = await definitionIn(file);
    const example = exampleOf(file.replace(/\.ts$/, '.json'));

    expect(schema.parse(example)).toEqual(example);
  });

  it.each(files)('%s is not what another version would say', async (file) => {
    const { schema, version } = await definitionIn(file);
    const example = z.parse(z.looseObject({ version: z.number() }), exampleOf(file.replace(/\.ts$/, '.json')));

    expect(schema.safeParse({ ...example, version: version + 1 }).success).toBe(false);
    expect(schema.safeParse({ ...example, detail: {} }).success).toBe(false);
    expect(schema.safeParse({ ...example, id: undefined }).success).toBe(false);
  });
});

describe('what is really published', async () => {
  const published = await publishedInMarch();

  it.each(files)('%s is what its schema says, with no field that the schema does not name', async (file) => {
    const { name, version, schema } = await definitionIn(file);

    const ours = published.filter((event) => event.name === name);

    expect(ours.length).toBeGreaterThan(0);
    for (const { body } of ours) {
      expect(body.version).toBe(version);
      expect(schema.parse(body)).toEqual(body);
    }
  });

  it('is of these events only', () => {
    expect(new Set(published.map(({ name }) => name))).toEqual(
      new Set(files.map((file) => file.replace(/\.v\d+\.ts$/, ''))),
    );
  });

  it('has an id of its own for everything that was said', () => {
    const ids = published.map(({ body }) => body.id);

    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, body } of published) expect(body.id.startsWith(`${name}:`)).toBe(true);
  });

  it('holds no name and no free text of a report', () => {
    const { notes, nominations } = reportSchema.parse(expectedOf('xom-6_2024-03.json'));
    const words = [
      notes.difficulties,
      notes.nextMonth,
      ...nominations.flatMap((item) => [item.name, item.achievement]),
    ];

    for (const text of words) expect(JSON.stringify(published)).not.toContain(text);
    expect(words.filter((text) => text.length > 10)).toHaveLength(4);
  });
});
