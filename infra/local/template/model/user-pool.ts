import * as z from 'zod/mini';
import { UnknownInTemplateError } from '../errors.ts';
import { parseProperties, resourcesOf, type Reading } from './reading.ts';

const clientSchema = z.object({
  GenerateSecret: z.literal(false),
  AllowedOAuthFlows: z.optional(z.tuple([z.literal('code')])),
  CallbackURLs: z._default(z.array(z.string()), []),
});

/** The one client of the app's user pool, in whose place the development issuer stands. */
export interface UserPoolModel {
  callbackUrls: readonly string[];
}

/** Undefined where tokens come from elsewhere. */
export function readUserPool({ assembly, resolver }: Reading): UserPoolModel | undefined {
  const [client, ...others] = resourcesOf(assembly, 'AWS::Cognito::UserPoolClient');
  if (others.length > 0)
    throw new UnknownInTemplateError('the local run has one client of a user pool, and there are more');
  if (client === undefined) return undefined;
  return { callbackUrls: parseProperties(client, resolver, clientSchema).CallbackURLs };
}
