import { describe, expect, it } from 'vitest';
import { synthesize } from './installation.ts';
import { functionNamed, resources, theOnly } from './resources.ts';

const { data, reporting } = synthesize();

describe('the key of links', () => {
  it('is one for HMAC, is kept whatever becomes of the stack, and is nobody’s but the account’s', () => {
    const key = theOnly(data, 'AWS::KMS::Key');
    const { Statement } = key.Properties.KeyPolicy;

    expect(key.Properties).toMatchObject({ KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
    expect(key.whenRemoved).toEqual(['Retain', 'Retain']);
    expect(Statement).toHaveLength(1);
    expect(JSON.stringify(Statement[0].Principal)).toContain(':root');
  });

  it('is used by no role both to make codes and to check them', () => {
    const used = resources(reporting, 'AWS::IAM::Policy').map(({ Properties }) =>
      JSON.stringify(Properties.PolicyDocument).match(/kms:\w+/g),
    );

    expect(used.filter((actions) => actions !== null).toSorted((a, b) => (String(a) < String(b) ? -1 : 1))).toEqual([
      ...Array.from({ length: 4 }, () => ['kms:GenerateMac']),
      ...Array.from({ length: 7 }, () => ['kms:VerifyMac']),
    ]);
  });
});

describe('a token in a path', () => {
  it('is not in the API’s log: of what a caller wrote nothing is', () => {
    const { Format } = theOnly(reporting, 'AWS::ApiGatewayV2::Stage').Properties.AccessLogSettings;
    const told = Array.from(String(Format).matchAll(/\$context\.([\w.]+)/g), ([, name = '']) => name);
    const fromTheCaller = /^(path|domainName|domainPrefix|customDomain|identity|http|authorizer|.*path.*)/i;

    expect(told).toContain('routeKey');
    expect(told.filter((name) => fromTheCaller.test(name))).toEqual([]);
  });
});

describe('links and mails', () => {
  const publicUrlOf = (given: object, name: string) =>
    functionNamed(synthesize(given).reporting, name).Properties.Environment.Variables.PUBLIC_URL;

  it('begin with the address that is configured, or else with the API’s own', () => {
    for (const name of ['make-links', 'get-link-page', 'remind-late-units']) {
      expect(publicUrlOf({ publicUrl: 'https://luc-ba.example' }, name)).toBe('https://luc-ba.example');
      expect(publicUrlOf({}, name)).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^Api/), 'ApiEndpoint'] });
    }
  });
});
