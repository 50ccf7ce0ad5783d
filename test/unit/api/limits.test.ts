import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { allContracts } from '../../../shared/api/all-contracts.ts';
import type { Contract } from '../../../shared/api/contracts.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/** What a caller sends that nothing bounds: texts, lists and maps, each by its place. */
function unbounded(schema: Schema | boolean | undefined, at: string): string[] {
  if (typeof schema !== 'object') return [];
  const { properties = {}, items, anyOf = [], oneOf = [], allOf = [] } = schema;
  const inside = [
    ...Object.entries(properties).flatMap(([name, each]) => unbounded(each, `${at}/${name}`)),
    ...[items].flat().flatMap((each) => unbounded(each, `${at}[]`)),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((each) => unbounded(each, at)),
  ];
  return isOpen(schema) ? [at, ...inside] : inside;
}

function isOpen(schema: Schema): boolean {
  if (schema.type === 'string') return !isShort(schema);
  if (schema.type === 'array') return schema.maxItems === undefined;
  return typeof schema.additionalProperties === 'object' && schema.maxProperties === undefined;
}

function isShort({ maxLength, pattern, enum: values, const: value }: Schema): boolean {
  const isPatternBounded = pattern !== undefined && /^\^.*\$$/.test(pattern) && !/[*+]|\{\d+,\}/.test(pattern);
  return maxLength !== undefined || values !== undefined || value !== undefined || isPatternBounded;
}

describe('what a caller may send', () => {
  const contracts: [string, Contract][] = Object.entries(allContracts);

  it.each(contracts)('is bounded, every text and every list of it: %s', (_name, contract) => {
    const asked = { params: contract.params, ...('body' in contract && { body: contract.body }) };

    const open = Object.entries(asked).flatMap(([name, schema]) =>
      schema === undefined ? [] : unbounded(z.toJSONSchema(schema, { io: 'input' }), name),
    );

    expect(open).toEqual([]);
  });

  it('has no field in a body that is not named', () => {
    const bodies = contracts.flatMap(([name, contract]) =>
      'body' in contract ? [[name, contract.body] as const] : [],
    );
    const open = bodies.filter(([, body]) => {
      if (body === undefined) return false;
      const { anyOf, oneOf, ...schema } = z.toJSONSchema(body, { io: 'input' });
      return [anyOf ?? oneOf ?? schema]
        .flat()
        .some((each) => typeof each !== 'object' || each.additionalProperties !== false);
    });

    expect(bodies.length).toBeGreaterThanOrEqual(4);
    expect(open.map(([name]) => name)).toEqual([]);
  });
});
