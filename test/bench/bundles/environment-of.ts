import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const functionSchema = z.object({
  Type: z.literal('AWS::Lambda::Function'),
  Properties: z.object({
    Description: z.string(),
    Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  }),
});
const templateSchema = z.object({ Resources: z.record(z.string(), z.unknown()) });

/** What Lambda sets. */
const ofLambda = {
  AWS_REGION: 'ap-southeast-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  TZ: 'UTC',
};

/** What Lambda and the templates set, so that a function loads as it does there. A name that a deployment chooses is `bench`. */
export function environmentOf(assembly: string, name: string): Record<string, string> {
  const templates = readdirSync(assembly).filter((file) => file.endsWith('.template.json'));
  const resources = templates.flatMap((file) =>
    Object.values(templateSchema.parse(JSON.parse(readFileSync(join(assembly, file), 'utf8'))).Resources),
  );
  const functions = resources.flatMap((resource) => functionSchema.safeParse(resource).data ?? []);
  const found = functions.find(({ Properties }) => Properties.Description === name);
  const given = Object.entries(found?.Properties.Environment.Variables ?? {});
  const own = given.map(([variable, value]) => [variable, typeof value === 'string' ? value : 'bench']);
  return { ...ofLambda, ...Object.fromEntries(own) };
}
