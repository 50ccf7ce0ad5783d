import * as z from 'zod/mini';
import { parseProperties, resourcesOf, type Reading } from './reading.ts';

const override = z.literal(true);
/** Strict: a header that is not written here is one that the run would not send. */
const policySchema = z.object({
  ResponseHeadersPolicyConfig: z.strictObject({
    Name: z.string(),
    SecurityHeadersConfig: z.strictObject({
      ContentSecurityPolicy: z.object({ ContentSecurityPolicy: z.string(), Override: override }),
      ContentTypeOptions: z.object({ Override: override }),
      FrameOptions: z.object({ FrameOption: z.string(), Override: override }),
      ReferrerPolicy: z.object({ ReferrerPolicy: z.string(), Override: override }),
      StrictTransportSecurity: z.strictObject({
        AccessControlMaxAgeSec: z.number(),
        IncludeSubdomains: z.literal(true),
        Override: override,
      }),
    }),
    CustomHeadersConfig: z.object({
      Items: z.array(z.object({ Header: z.string(), Value: z.string(), Override: override })),
    }),
  }),
});

/** What CloudFront adds to answers, by the policy's id. */
export function readResponseHeaders({ assembly, resolver }: Reading): Map<string, Readonly<Record<string, string>>> {
  return new Map(
    resourcesOf(assembly, 'AWS::CloudFront::ResponseHeadersPolicy').map((resource) => {
      const { ResponseHeadersPolicyConfig: policy } = parseProperties(resource, resolver, policySchema);
      const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = policy;
      return [
        resolver.identityOf(resource).ref,
        {
          'content-security-policy': security.ContentSecurityPolicy.ContentSecurityPolicy,
          'x-content-type-options': 'nosniff',
          'x-frame-options': security.FrameOptions.FrameOption,
          'referrer-policy': security.ReferrerPolicy.ReferrerPolicy,
          'strict-transport-security': `max-age=${security.StrictTransportSecurity.AccessControlMaxAgeSec}; includeSubDomains`,
          ...Object.fromEntries(custom.Items.map(({ Header, Value }) => [Header.toLowerCase(), Value])),
        },
      ];
    }),
  );
}
