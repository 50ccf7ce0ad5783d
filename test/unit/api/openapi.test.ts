import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { allContracts } from '../../../shared/api/all-contracts.ts';
import { contracts, type Contract } from '../../../shared/api/contracts.ts';
import { openApi } from '../../../shared/api/openapi.ts';
import { routes } from '../../../shared/api/routes.ts';
import { must } from '../../fixtures/reports/form-of.ts';

const schema = z.record(z.string(), z.unknown());
const content = z.record(z.string(), z.strictObject({ schema: z.optional(schema) }));

/** The shape of OpenAPI 3.1, as far as this API uses it: a field that the specification does not know is a fault. */
const operation = z.strictObject({
  operationId: z.string().check(z.minLength(1)),
  summary: z.string().check(z.minLength(1)),
  parameters: z.array(
    z.strictObject({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean(), schema }),
  ),
  security: z.optional(z.tuple([])),
  requestBody: z.optional(z.strictObject({ required: z.literal(true), content })),
  responses: z.record(
    z.string().check(z.regex(/^(default|[1-5]\d\d)$/)),
    z.strictObject({
      description: z.string().check(z.minLength(1)),
      headers: z.optional(z.record(z.string(), z.strictObject({ description: z.string(), schema }))),
      content,
    }),
  ),
});

const documentSchema = z.strictObject({
  openapi: z.string().check(z.regex(/^3\.1\.\d+$/)),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  paths: z.record(
    z.string().check(z.regex(/^\//)),
    z.strictObject({ get: z.optional(operation), post: z.optional(operation) }),
  ),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  components: z.strictObject({
    schemas: z.record(z.string().check(z.regex(/^[\w.-]+$/)), schema),
    securitySchemes: z.record(z.string(), schema),
  }),
});

const document = z.parse(documentSchema, JSON.parse(JSON.stringify(openApi())));
const operationOf = ({ path, method }: { path: string; method: 'GET' | 'POST' }) =>
  must(document.paths[path]?.[method === 'GET' ? 'get' : 'post']);

function contentOf(contract: Contract): Record<string, unknown> {
  if ('mediaTypes' in contract) return Object.fromEntries(contract.mediaTypes.map((type) => [type, {}]));
  const { $schema: _dialect, ...expected } = z.toJSONSchema(contract.output);
  return { 'application/json': { schema: expected } };
}

/** All values of one keyword, anywhere in a document. */
function valuesOf(keyword: string, node: unknown): unknown[] {
  if (Array.isArray(node)) return node.flatMap((item) => valuesOf(keyword, item));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => [
    ...(key === keyword ? [value] : []),
    ...valuesOf(keyword, value),
  ]);
}

function resolve(reference: string): unknown {
  let node: unknown = document;
  for (const part of reference.replace('#/', '').split('/'))
    node = typeof node === 'object' && node !== null ? new Map(Object.entries(node)).get(part) : undefined;
  return node;
}

describe('the API’s description', () => {
  it('has every route, by its method, and no other', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, item]) =>
        item ? [`${method.toUpperCase()} ${path} ${item.operationId}`] : [],
      ),
    );

    const served = routes.map(({ method, path, function: name }) => `${method} ${path} ${name}`);

    expect(described.toSorted()).toEqual(served.toSorted());
  });

  it.each(routes)('names every part of $path as a required parameter, and the rest as optional ones', (route) => {
    const inPath = Array.from(route.path.matchAll(/\{(\w+)\}/g), ([, name]) => name);

    const { parameters } = operationOf(route);

    expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(inPath);
    for (const parameter of parameters) expect(parameter.required).toBe(parameter.in === 'path');
  });

  it('has the version and the instant of a summary as query parameters', () => {
    const { parameters } = operationOf({ method: 'GET', path: '/districts/{districtId}/summaries/{period}' });

    expect(parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)).toEqual([
      'version',
      'asOf',
    ]);
  });

  it('has only references that lead somewhere', () => {
    const references = valuesOf('$ref', document);

    expect(references.length).toBeGreaterThanOrEqual(routes.length);
    for (const reference of references) expect(resolve(String(reference))).toBeTypeOf('object');
  });

  it.each(routes)('answers $method $path by its contract, and everything else by a problem', (route) => {
    const contract: Contract = allContracts[route.function];

    const { responses, requestBody } = operationOf(route);

    expect(responses[String(contract.status)]?.content).toEqual(contentOf(contract));
    expect(responses['default']?.content['application/problem+json']?.schema).toEqual({
      $ref: '#/components/schemas/Problem',
    });
    // Links are made by a POST because the answer is secret, not because something is said.
    expect(requestBody !== undefined).toBe(route.method === 'POST' && route.function !== 'make-links');
  });

  it('says that a request to upload has no other fields than these', () => {
    const body = operationOf({ method: 'POST', path: '/uploads' }).requestBody?.content['application/json']?.schema;

    expect(body).toMatchObject({
      type: 'object',
      required: ['communeId', 'unitId', 'period', 'fileName', 'size'],
      additionalProperties: false,
    });
  });

  it('asks for a token everywhere but where anybody may call', () => {
    const open = routes.filter((route) => operationOf(route).security !== undefined);

    expect(document.security).toEqual([{ token: [] }]);
    expect(open.map(({ path }) => path)).toEqual(routes.filter((route) => 'public' in route).map(({ path }) => path));
    expect(document.components.securitySchemes).toEqual({
      token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    });
  });

  it('speaks Vietnamese first and English beside it', () => {
    for (const { function: name } of routes) {
      const { vi, en } = allContracts[name].text;
      expect(operationOf(must(routes.find((route) => route.function === name))).summary).toBe(`${vi} / ${en}`);
    }
  });
});

describe('routes', () => {
  it('have whole path parts: a variable or a word, never both in one', () => {
    for (const { path } of routes) expect(path).toMatch(/^(\/(\{\w+\}|[\w.-]+))+$/);
  });

  it('are each answered by a function of their own', () => {
    expect(new Set(routes.map((route) => route.function)).size).toBe(routes.length);
    expect(Object.keys(allContracts).toSorted()).toEqual(routes.map((route) => route.function).toSorted());
  });
});

describe('contracts', () => {
  it.each([
    ['0190a5e0-1234-7abc-8def-0123456789ab', true],
    [`file-${'0a'.repeat(16)}`, true],
    ['file-0a', false],
    ['../../etc', false],
    [`x${'a'.repeat(36)}`, false],
  ])('take %s for an upload’s id: %s', (uploadId, good) => {
    expect(z.safeParse(contracts['get-upload'].params, { uploadId }).success).toBe(good);
  });

  it.each([
    [{ size: 0 }, true],
    [{ size: -1 }, false],
    [{ size: 1.5 }, false],
    [{ size: '5' }, false],
    [{ fileName: 'x'.repeat(255) }, true],
    [{ fileName: 'x'.repeat(256) }, false],
    [{ unitId: 'xóm-2' }, false],
    [{ unitId: 'a'.repeat(41) }, false],
    [{ more: true }, false],
  ])('take a request with %j: %s', (changed, good) => {
    const request = {
      communeId: 'luc-ba',
      unitId: 'xom-2',
      period: '2024-03',
      fileName: 'a.xlsx',
      size: 5,
      ...changed,
    };

    expect(z.safeParse(contracts['create-upload'].body, request).success).toBe(good);
  });

  it('cut an answer to the fields that they know, in every depth', () => {
    const ticket = { receivedAt: 'x', status: 'accepted', order: 'secret' };
    const upload = { uploadId: 'u', communeId: null, unitId: null, period: null, status: 'waiting' };

    const cut = z.parse(contracts['get-upload'].output, {
      ...upload,
      receivedAt: null,
      places: {},
      byLink: false,
      problems: [],
      warnings: [],
      report: null,
      receipt: null,
      links: { marked: null, receipt: null, key: 'secret' },
      earlier: [ticket],
      sha256: 'secret',
    });

    expect(JSON.stringify(cut)).not.toContain('secret');
  });
});

it.each(routes)('says of $method $path that it may be asked too often, and when it answers again', (route) => {
  const { responses } = operationOf(route);

  expect(responses['429']).toMatchObject({ headers: { 'Retry-After': { schema: { type: 'integer' } } } });
});
