import * as z from 'zod/mini';
import type { Resource } from '../assembly.ts';
import { parseProperties, resourcesOf, type Reading } from './reading.ts';

const oneOrMore = z.pipe(
  z.union([z.string(), z.array(z.string())]),
  z.transform((value) => (typeof value === 'string' ? [value] : value)),
);
const statementSchema = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore,
  Resource: oneOrMore,
  Condition: z.optional(z.record(z.string(), z.record(z.string(), oneOrMore))),
});
const documentSchema = z.object({
  Statement: z.pipe(
    z.union([z.array(statementSchema), statementSchema]),
    z.transform((value) => (Array.isArray(value) ? value : [value])),
  ),
});
const policySchema = z.object({ PolicyDocument: documentSchema, Roles: z._default(z.array(z.string()), []) });
const roleSchema = z.object({ Policies: z._default(z.array(z.object({ PolicyDocument: documentSchema })), []) });

export type Statement = z.infer<typeof statementSchema>;

/** What each role may do, by the role's ARN: its inline policies and those attached to it. */
export function readPermissions(reading: Reading): Map<string, readonly Statement[]> {
  const attached = resourcesOf(reading.assembly, 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy').map((resource) =>
    parseProperties(resource, reading.resolver, policySchema),
  );
  return new Map(
    resourcesOf(reading.assembly, 'AWS::IAM::Role').map((role) => {
      const { ref, attributes } = reading.resolver.identityOf(role);
      const statements = attached
        .filter(({ Roles }) => Roles.includes(ref))
        .flatMap((each) => each.PolicyDocument.Statement);
      return [attributes['Arn'] ?? ref, [...inline(role, reading), ...statements]];
    }),
  );
}

function inline(role: Resource, { resolver }: Reading): Statement[] {
  return parseProperties(role, resolver, roleSchema).Policies.flatMap((policy) => policy.PolicyDocument.Statement);
}
