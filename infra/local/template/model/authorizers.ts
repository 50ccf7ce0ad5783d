import * as z from 'zod/mini';
import { parseProperties, resourcesOf, type Reading } from './reading.ts';

const authorizerSchema = z.object({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
  JwtConfiguration: z.object({ Issuer: z.string(), Audience: z.array(z.string()) }),
});

/** Whose tokens let a caller in on a route, and for whom they must be. */
export interface JwtAuthorizerModel {
  issuer: string;
  audience: readonly string[];
}

/** By the id that routes name. */
export function readAuthorizers({ assembly, resolver }: Reading): ReadonlyMap<string, JwtAuthorizerModel> {
  return new Map(
    resourcesOf(assembly, 'AWS::ApiGatewayV2::Authorizer').map((resource) => {
      const { JwtConfiguration: jwt } = parseProperties(resource, resolver, authorizerSchema);
      return [resolver.nameOf(resource), { issuer: jwt.Issuer, audience: jwt.Audience }];
    }),
  );
}
