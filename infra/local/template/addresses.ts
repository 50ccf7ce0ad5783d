import type { Assembly } from './assembly.ts';
import { region, type Places } from './places.ts';

/** What DNS does in AWS: where in this run the names answer that templates call things by. */
export type Locate = (text: string) => string;

const distribution = 'AWS::CloudFront::Distribution';

export function createLocate({ stacks }: Assembly, places: Places): Locate {
  const names: [RegExp, string][] = [
    [new RegExp(String.raw`https://[\w.-]+\.s3\.${region}\.amazonaws\.com`, 'g'), places.s3],
    [new RegExp(String.raw`https://cognito-idp\.${region}\.amazonaws\.com`, 'g'), places.issuer],
    [new RegExp(String.raw`https://[\w.-]+\.auth\.${region}\.amazoncognito\.com`, 'g'), places.issuer],
    [new RegExp(String.raw`https://[\w.-]+\.cloudfront\.net`, 'g'), places.pages],
  ];
  const resources = stacks.flatMap((stack) =>
    [...stack.resources.values()].filter(({ type }) => type === distribution),
  );
  const own = resources.flatMap(({ properties }) => aliasesIn(properties['DistributionConfig']));
  return (text) =>
    [...own.map((alias): [string, string] => [`https://${alias}`, places.pages]), ...names].reduce(
      (located, [name, place]) => located.replaceAll(name, place),
      text,
    );
}

function aliasesIn(config: unknown): string[] {
  if (typeof config !== 'object' || config === null || !('Aliases' in config)) return [];
  const { Aliases } = config;
  return Array.isArray(Aliases) ? Aliases.filter((alias) => typeof alias === 'string') : [];
}

/** Every text in a value, located. */
export function locateAll(value: unknown, locate: Locate): unknown {
  if (typeof value === 'string') return locate(value);
  if (Array.isArray(value)) return value.map((each) => locateAll(each, locate));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, locateAll(each, locate)]));
}
