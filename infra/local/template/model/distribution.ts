import * as z from 'zod/mini';
import { UnknownInTemplateError } from '../errors.ts';
import { parseProperties, resourcesOf, type Reading } from './reading.ts';
import { readResponseHeaders } from './response-headers.ts';

const behaviorSchema = z.object({
  TargetOriginId: z.string(),
  PathPattern: z.optional(z.string()),
  AllowedMethods: z._default(z.array(z.string()), ['GET', 'HEAD']),
  ResponseHeadersPolicyId: z.optional(z.string()),
  FunctionAssociations: z._default(
    z.array(z.object({ EventType: z.literal('viewer-request'), FunctionARN: z.string() })),
    [],
  ),
});
const originSchema = z.object({
  Id: z.string(),
  DomainName: z.string(),
  CustomOriginConfig: z.optional(z.unknown()),
  S3OriginConfig: z.optional(z.unknown()),
});
/** Strict, so that nothing of a distribution is silently missing from the run. */
const distributionSchema = z.object({
  DistributionConfig: z.strictObject({
    Enabled: z.literal(true),
    Aliases: z.optional(z.array(z.string())),
    Comment: z.optional(z.string()),
    HttpVersion: z.optional(z.string()),
    IPV6Enabled: z.optional(z.boolean()),
    ViewerCertificate: z.optional(z.unknown()),
    Origins: z.array(originSchema),
    DefaultCacheBehavior: behaviorSchema,
    CacheBehaviors: z._default(z.array(behaviorSchema), []),
  }),
});
const functionSchema = z.object({
  AutoPublish: z.literal(true),
  FunctionCode: z.string(),
  FunctionConfig: z.object({ Runtime: z.literal('cloudfront-js-2.0') }),
});

export interface BehaviorModel {
  /** Undefined of the one that takes what no other does. */
  pathPattern: string | undefined;
  methods: readonly string[];
  /** A bucket, or else the HTTP API. */
  origin: { bucket: string } | 'api';
  /** JavaScript that sees each request first. */
  viewerRequest: string | undefined;
  headers: Readonly<Record<string, string>>;
}

/** As requests are held against them: the first whose pattern fits takes one. */
export type DistributionModel = readonly BehaviorModel[];

/** The one distribution of the app, or none. */
export function readDistribution(reading: Reading): DistributionModel {
  const { assembly, resolver } = reading;
  const [resource, ...others] = resourcesOf(assembly, 'AWS::CloudFront::Distribution');
  if (others.length > 0) throw new UnknownInTemplateError('the local run has one distribution, and there are more');
  if (resource === undefined) return [];
  const { DistributionConfig: config } = parseProperties(resource, resolver, distributionSchema);
  const origins = new Map(config.Origins.map((origin) => [origin.Id, originOf(origin, reading)]));
  const codes = codesIn(reading);
  const headers = readResponseHeaders(reading);
  return [...config.CacheBehaviors, config.DefaultCacheBehavior].map((behavior) => ({
    pathPattern: behavior.PathPattern,
    methods: behavior.AllowedMethods,
    origin: need(origins, behavior.TargetOriginId),
    viewerRequest: behavior.FunctionAssociations[0] && need(codes, behavior.FunctionAssociations[0].FunctionARN),
    headers: behavior.ResponseHeadersPolicyId === undefined ? {} : need(headers, behavior.ResponseHeadersPolicyId),
  }));
}

function originOf({ DomainName, CustomOriginConfig }: z.infer<typeof originSchema>, { assembly, resolver }: Reading) {
  if (CustomOriginConfig !== undefined) return 'api' as const;
  const bucket = resourcesOf(assembly, 'AWS::S3::Bucket')
    .map((each) => resolver.identityOf(each))
    .find(({ attributes }) => attributes['RegionalDomainName'] === DomainName);
  if (bucket === undefined) throw new UnknownInTemplateError(`${DomainName} is no bucket`);
  return { bucket: bucket.ref };
}

function codesIn({ assembly, resolver }: Reading): Map<string, string> {
  return new Map(
    resourcesOf(assembly, 'AWS::CloudFront::Function').map((resource) => [
      resolver.identityOf(resource).attributes['FunctionARN'] ?? '',
      parseProperties(resource, resolver, functionSchema).FunctionCode,
    ]),
  );
}

function need<T>(found: ReadonlyMap<string, T>, name: string): T {
  const value = found.get(name);
  if (value === undefined) throw new UnknownInTemplateError(`the distribution names ${name}, which is not there`);
  return value;
}
