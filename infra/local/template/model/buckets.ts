import * as z from 'zod/mini';
import { parseProperties, refuseProperties, resourcesOf, type Reading } from './reading.ts';

const strings = z.array(z.string());
const corsRuleSchema = z.object({
  AllowedOrigins: strings,
  AllowedMethods: strings,
  AllowedHeaders: z._default(strings, []),
  ExposedHeaders: z._default(strings, []),
  MaxAge: z.optional(z.number()),
});
const bucketSchema = z.object({
  VersioningConfiguration: z.optional(z.object({ Status: z.string() })),
  CorsConfiguration: z.optional(z.object({ CorsRules: z.array(corsRuleSchema) })),
  NotificationConfiguration: z.optional(
    z.strictObject({
      EventBridgeConfiguration: z.optional(z.object({ EventBridgeEnabled: z._default(z.boolean(), true) })),
    }),
  ),
});

export type BucketCorsRule = z.infer<typeof corsRuleSchema>;

export interface BucketModel {
  name: string;
  arn: string;
  versioned: boolean;
  emitsEvents: boolean;
  cors: readonly BucketCorsRule[];
}

export function readBuckets({ assembly, resolver }: Reading): BucketModel[] {
  return resourcesOf(assembly, 'AWS::S3::Bucket').map((resource) => {
    refuseProperties(resource, ['ObjectLockConfiguration', 'ReplicationConfiguration', 'WebsiteConfiguration']);
    const bucket = parseProperties(resource, resolver, bucketSchema);
    const { ref, attributes } = resolver.identityOf(resource);
    return {
      name: ref,
      arn: attributes['Arn'] ?? '',
      versioned: bucket.VersioningConfiguration?.Status === 'Enabled',
      emitsEvents: bucket.NotificationConfiguration?.EventBridgeConfiguration?.EventBridgeEnabled ?? false,
      cors: bucket.CorsConfiguration?.CorsRules ?? [],
    };
  });
}
