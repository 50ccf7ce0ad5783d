import * as z from 'zod/mini';
import type { Resource } from '../assembly.ts';
import { UnknownInTemplateError } from '../errors.ts';
import { readAuthorizers, type JwtAuthorizerModel } from './authorizers.ts';
import { parseProperties, refuseProperties, resourcesOf, type Reading } from './reading.ts';

const strings = z.array(z.string());
const apiSchema = z.object({
  ProtocolType: z._default(z.literal('HTTP'), 'HTTP'),
  CorsConfiguration: z.optional(
    z.object({
      AllowOrigins: z._default(strings, []),
      AllowMethods: z._default(strings, []),
      AllowHeaders: z._default(strings, []),
      ExposeHeaders: z._default(strings, []),
      AllowCredentials: z._default(z.boolean(), false),
      MaxAge: z.optional(z.number()),
    }),
  ),
});
const integrationSchema = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
});
const routeSchema = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z._default(z.enum(['NONE', 'JWT']), 'NONE'),
  AuthorizerId: z.optional(z.string()),
});

export type ApiCors = NonNullable<z.infer<typeof apiSchema>['CorsConfiguration']>;

export interface RouteModel {
  routeKey: string;
  functionName: string;
  /** Undefined where anybody may call it. */
  authorizer?: JwtAuthorizerModel | undefined;
}

export interface HttpApiModel {
  id: string;
  cors: ApiCors | undefined;
  routes: readonly RouteModel[];
}

/** The one HTTP API of the app, or none. */
export function readHttpApi(reading: Reading): HttpApiModel {
  const [resource, ...others] = resourcesOf(reading.assembly, 'AWS::ApiGatewayV2::Api');
  if (others.length > 0) throw new UnknownInTemplateError('the local run serves one HTTP API, and there are more');
  if (resource === undefined) return { id: 'none', cors: undefined, routes: [] };
  refuseProperties(resource, ['Body', 'Target', 'RouteKey']);
  const { CorsConfiguration: cors } = parseProperties(resource, reading.resolver, apiSchema);
  return { id: reading.resolver.nameOf(resource), cors, routes: readRoutes(reading) };
}

function readRoutes({ assembly, resolver }: Reading): RouteModel[] {
  const integrations = new Map(
    resourcesOf(assembly, 'AWS::ApiGatewayV2::Integration').map((each) => [resolver.nameOf(each), each]),
  );
  const authorizers = readAuthorizers({ assembly, resolver });
  return resourcesOf(assembly, 'AWS::ApiGatewayV2::Route').map((resource) => {
    const { RouteKey, Target, AuthorizationType, AuthorizerId } = parseProperties(resource, resolver, routeSchema);
    const integration = integrations.get(Target.replace('integrations/', ''));
    if (integration === undefined) throw new UnknownInTemplateError(`${RouteKey}: no integration ${Target}`);
    const authorizer = AuthorizationType === 'JWT' ? authorizers.get(AuthorizerId ?? '') : undefined;
    if (AuthorizationType === 'JWT' && !authorizer) throw new UnknownInTemplateError(`${RouteKey}: no authorizer`);
    return { routeKey: RouteKey, functionName: functionNameOf(integration, { assembly, resolver }), authorizer };
  });
}

function functionNameOf(integration: Resource, { resolver }: Reading): string {
  const { IntegrationUri } = parseProperties(integration, resolver, integrationSchema);
  const name = /function:([^/:]+)/.exec(IntegrationUri)?.[1];
  if (name === undefined) throw new UnknownInTemplateError(`${IntegrationUri} is no function`);
  return name;
}
