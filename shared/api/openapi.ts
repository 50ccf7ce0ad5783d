import * as z from 'zod/mini';
import { allContracts } from './all-contracts.ts';
import type { Contract } from './contracts.ts';
import { problemDocumentSchema } from './problem-document.ts';
import { routes, type Route } from './routes.ts';

/** The API's description, made of the same route table and schemas that answer it. */
export function openApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'ntm-progress',
      version: '1',
      description:
        'Tiến độ nông thôn mới: báo cáo tháng của xóm, tổng hợp của xã và huyện. / New-rural progress: hamlets’ monthly reports, the commune’s progress, the district’s summary.',
    },
    paths,
    security: [{ token: [] }],
    components: {
      schemas: { Problem: jsonSchema(problemDocumentSchema) },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function operationOf(route: Route): Record<string, unknown> {
  const contract: Contract = allContracts[route.function];
  return {
    operationId: route.function,
    summary: `${contract.text.vi} / ${contract.text.en}`,
    ...('public' in route && { security: [] }),
    parameters: parametersOf(route.path, contract),
    ...('body' in contract && {
      requestBody: { required: true, content: jsonContent(jsonSchema(contract.body)) },
    }),
    responses: {
      [contract.status]: { description: 'OK', content: answerOf(contract) },
      429: {
        description: 'Asked too often (too-many-calls, quota-used-up)',
        headers: { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer', minimum: 1 } } },
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
      default: {
        description: 'Problem (RFC 9457)',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function parametersOf(path: string, contract: Contract): Record<string, unknown>[] {
  const { properties = {} } = jsonSchema(contract.params);
  return Object.entries(properties).map(([name, schema]) => {
    const inPath = path.includes(`{${name}}`);
    return { name, in: inPath ? 'path' : 'query', required: inPath, schema };
  });
}

function answerOf(contract: Contract): Record<string, unknown> {
  if ('output' in contract) return jsonContent(jsonSchema(contract.output));
  return Object.fromEntries(contract.mediaTypes.map((type) => [type, {}]));
}

function jsonContent(schema: unknown): Record<string, unknown> {
  return { 'application/json': { schema } };
}

function jsonSchema(schema: z.ZodMiniType) {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema);
  return rest;
}
