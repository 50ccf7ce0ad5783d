import * as z from 'zod/mini';
import { parseProperties, refuseProperties, resourcesOf, type Reading } from './reading.ts';

const keySchema = z.object({ KeySpec: z.literal('HMAC_256'), KeyUsage: z.literal('GENERATE_VERIFY_MAC') });

export interface MacKeyModel {
  id: string;
  arn: string;
}

/** The keys of KMS. Of those there are, only the ones for HMAC with SHA-256 are known here. */
export function readMacKeys({ assembly, resolver }: Reading): MacKeyModel[] {
  return resourcesOf(assembly, 'AWS::KMS::Key').map((resource) => {
    refuseProperties(resource, ['Origin', 'MultiRegion']);
    parseProperties(resource, resolver, keySchema);
    const { ref, attributes } = resolver.identityOf(resource);
    return { id: ref, arn: attributes['Arn'] ?? '' };
  });
}
