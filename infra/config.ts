import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod/mini';

const id = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'));
const origin = z
  .string()
  .check(z.regex(/^https?:\/\/[^/*\s]+$/, 'must be an origin such as https://luc-ba.example, with no path and no *'));
const email = z.email('must be an address such as nong-thon-moi@dai-tu.example');
const issuerUrl = z
  .string()
  .check(z.regex(/^https:\/\/[^\s?#*]+$/, 'must be the https address of an issuer of tokens, as its tokens say it'));
/** The standard claims that say how somebody wishes to be called or reached: OpenID Connect Core 5.1 and 5.7. */
const ownClaims = new Set(
  (
    'name given_name family_name middle_name nickname preferred_username profile picture website email gender ' +
    'birthdate zoneinfo locale phone_number address'
  ).split(' '),
);
const claim = z.string().check(
  z.regex(/^[\w:./-]+$/, 'must be the name of a claim'),
  z.refine((name) => !ownClaims.has(name), 'must be a claim that people cannot change about themselves, such as sub'),
);
const certificate = z
  .string()
  .check(
    z.regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/, 'must be the ARN of a certificate in us-east-1'),
  );
const build = z.string().check(z.regex(/^[\w.-]{1,64}$/, 'must be a word such as the commit that is deployed'));
const table = z.string().check(z.regex(/^[\w.-]{3,255}$/, 'must be the name of a DynamoDB table'));
const count = z.int().check(z.positive());
const most = z.int().check(z.positive(), z.lte(999_999_999));

function configSchema(registered: readonly string[]) {
  const district = z.enum(registered, `must be a district of the registers: ${registered.join(', ')}`);
  return z.strictObject({
    /** Prefix of the stacks and name of the event bus: two names make two installations in one account. */
    name: z.prefault(id, 'ntm-progress'),
    /** The districts whose months are closed, each by a schedule of its own. */
    districts: z.prefault(z.array(district).check(z.minLength(1), z.refine(isDistinct, 'must not repeat a district')), [
      ...registered,
    ]),
    /** Where pages are served from that may call the API and send files to the bucket. */
    webOrigins: z.prefault(z.array(origin), ['http://localhost:3000', 'http://127.0.0.1:3000']),
    /** The address that mail is sent from: of a domain that is verified in SES. */
    mailFrom: z.prefault(email, 'nong-thon-moi@dai-tu.example'),
    /** Where people reach the pages, with the API under `/api`: mails and links begin with it. Left out, the API's own address. */
    publicUrl: z.optional(origin),
    /** Of the certificate for `publicUrl`, where that is a name of one's own: CloudFront takes one of us-east-1. */
    pagesCertificate: z.optional(certificate),
    /** Whose tokens are good. Left out, the installation gets a user pool of its own. */
    issuer: z.optional(
      z.strictObject({
        url: issuerUrl,
        audience: z.string().check(z.minLength(1)),
        /** The claim that names a person for good, and that the issuer alone sets: `personIdSchema` says how it reads. */
        personClaim: z.prefault(claim, 'sub'),
        /** The claim that says what a person may, as `readGrants` reads it, and that the issuer's administrators alone set. */
        grantsClaim: z.prefault(claim, 'grants'),
      }),
    ),
    /** Which build this is, as `GET /health` says it: the commit. */
    build: z.prefault(build, 'local'),
    /** A table that was restored, and takes the place of the installation's own: docs/runbook.md. That one stays. */
    restoredTable: z.optional(table),
    logRetentionDays: z.prefault(z.enum(RetentionDays), RetentionDays.SIX_MONTHS),
    /** Requests a second, and at once, beyond which the API answers 429. */
    throttle: z.prefault(z.strictObject({ rateLimit: count, burstLimit: count }), { rateLimit: 50, burstLimit: 100 }),
    /** How much a caller, a unit or a commune may ask for. Beyond it the answer is 429; nothing that was sent is lost. */
    limits: z.prefault(
      z.strictObject({
        /** Of one caller, of one function and execution environment; what takes long counts as several. */
        callsAMinute: z.prefault(most, 300),
        /** Forms, evidence files and acts of one caller together. */
        createdAMinute: z.prefault(most, 60),
        /** For one unit and month: as many for those with an account, and as many by its link. */
        formsADay: z.prefault(most, 40),
        /** Of one commune. */
        evidenceFilesADay: z.prefault(most, 200),
        /** On one commune's month. */
        actsADay: z.prefault(most, 200),
      }),
      {},
    ),
  });
}

function isDistinct(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}

export type Config = z.infer<ReturnType<typeof configSchema>>;

/** The configuration cannot be used: every fault in one message. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * @param value an object, or its JSON as the command line gives it
 * @param registered the districts that the unit registers know
 * @throws ConfigError naming every fault
 */
export function readConfig(value: unknown, registered: readonly string[]): Config {
  const read = configSchema(registered).safeParse(fromText(value), { error: z.locales.en().localeError });
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${issue.path.join('.') || 'config'}: ${issue.message}`);
  throw new ConfigError(`infra config: ${faults.join('; ')}`);
}

/** Where pages are served from that people use: the installation's own, and any others. */
export function originsOfPages({ webOrigins, publicUrl }: Config): string[] {
  return [...new Set([...webOrigins, ...(publicUrl === undefined ? [] : [publicUrl])])];
}

function fromText(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch (cause) {
    throw new ConfigError('infra config: is not JSON', { cause });
  }
}
