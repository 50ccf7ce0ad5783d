import * as z from 'zod/mini';
import { parseProperties, refuseProperties, resourcesOf, type Reading } from './reading.ts';

const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.string() }));
const tableSchema = z.object({
  KeySchema: keySchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  GlobalSecondaryIndexes: z.optional(
    z.array(
      z.object({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.object({
          ProjectionType: z.optional(z.string()),
          NonKeyAttributes: z.optional(z.array(z.string())),
        }),
      }),
    ),
  ),
});

export interface TableModel {
  name: string;
  arn: string;
  /** The input of CreateTable, less the name. */
  definition: z.infer<typeof tableSchema>;
}

/**
 * Tables on demand with their keys and global indexes. Streams are not simulated, so they are refused. Time to live has
 * no effect here: AWS says only that an item goes some days after, so nothing may be right because it has gone.
 */
export function readTables({ assembly, resolver }: Reading): TableModel[] {
  return resourcesOf(assembly, 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map((resource) => {
    refuseProperties(resource, ['StreamSpecification', 'LocalSecondaryIndexes']);
    const { ref, attributes } = resolver.identityOf(resource);
    return { name: ref, arn: attributes['Arn'] ?? '', definition: parseProperties(resource, resolver, tableSchema) };
  });
}
