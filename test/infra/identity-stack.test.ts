import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addStacks } from '../../infra/add-stacks.ts';
import { readConfig } from '../../infra/config.ts';
import { routes } from '../../shared/api/routes.ts';
import { newApp, standInBundles } from './installation.ts';
import { functionNamed, nameOf, resources, theOnly } from './resources.ts';

function install(given: unknown = {}) {
  const app = newApp();
  const { reporting } = addStacks(app, { config: readConfig(given, ['dai-tu']), bundles: standInBundles() });
  const identity = app.node.tryFindChild('Identity');
  return {
    reporting: Template.fromStack(reporting),
    identity: Stack.isStack(identity) ? Template.fromStack(identity) : undefined,
  };
}

function installWithPool(given: unknown = {}) {
  const { reporting, identity } = install(given);
  if (identity === undefined) throw new Error('no accounts');
  return { reporting, identity };
}

const { reporting, identity } = installWithPool();
const pool = theOnly(identity, 'AWS::Cognito::UserPool');
const client = theOnly(identity, 'AWS::Cognito::UserPoolClient');
const provincial = { url: 'https://id.thai-nguyen.example/realms/ntm', audience: 'ntm-progress' };

describe('accounts', () => {
  it('are made by an administrator alone, and outlive a mistaken deletion', () => {
    expect(pool.Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: 'ACTIVE',
    });
    expect(pool.whenRemoved).toEqual(['Retain', 'Retain']);
  });

  it('need a long password and a second factor that is no SMS', () => {
    expect(pool.Properties).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: {
        PasswordPolicy: { MinimumLength: 12, RequireLowercase: true, RequireNumbers: true, RequireUppercase: true },
      },
    });
  });

  it('are recovered by mail to an address that is verified, which a new one is once its owner has shown it', () => {
    expect(pool.Properties).toMatchObject({
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
      AutoVerifiedAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    });
  });

  it('are made, by the README, with an address that is verified', () => {
    const made = /admin-create-user .*?```/s.exec(readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8'));

    expect(made?.[0]).toMatch(/Name=email,Value=\S+ Name=email_verified,Value=true /);
  });

  it('are the same in capitals', () => {
    expect(pool.Properties.UsernameConfiguration).toEqual({ CaseSensitive: false });
  });

  it('read what they may do and cannot write it', () => {
    const { ReadAttributes, WriteAttributes } = client.Properties;

    expect(ReadAttributes).toContain('custom:grants');
    // Left out altogether, Cognito would let a client write what is standard and nothing else; said, nobody need know that.
    expect(WriteAttributes).toEqual(['email']);
  });

  it('are signed in to by pages with a code and no secret', () => {
    expect(client.Properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      CallbackURLs: ['http://localhost:3000/', 'http://127.0.0.1:3000/'],
      PreventUserExistenceErrors: 'ENABLED',
    });
    expect(client.Properties.ExplicitAuthFlows).not.toContain('ALLOW_USER_PASSWORD_AUTH');
  });

  it('have no pages to sign in from where none are configured', () => {
    const without = theOnly(installWithPool({ webOrigins: [] }).identity, 'AWS::Cognito::UserPoolClient');

    expect(without.Properties).toMatchObject({ AllowedOAuthFlowsUserPoolClient: false });
  });
});

describe.each([
  ['a user pool', reporting, ['UsersPool', 'UsersPoolPages', 'cognito:username', 'custom:grants']],
  [
    'a provincial issuer',
    install({ issuer: provincial }).reporting,
    [provincial.url, provincial.audience, 'sub', 'grants'],
  ],
])('tokens of %s', (_whose, template, [issuer, audience, personClaim, grantsClaim]) => {
  const authorizer = theOnly(template, 'AWS::ApiGatewayV2::Authorizer');
  const named = (value: Parameters<typeof nameOf>[0]) => nameOf(value).replace('ProviderURL', '');

  it('are verified on each route that is not public, and on no other', () => {
    const wanted = routes.map((route) => [
      `${route.method} ${route.path}`,
      ...('public' in route ? ['NONE', undefined] : ['JWT', { Ref: authorizer.id }]),
    ]);

    const found = resources(template, 'AWS::ApiGatewayV2::Route').map(({ Properties }) => [
      Properties.RouteKey,
      Properties.AuthorizationType,
      Properties.AuthorizerId,
    ]);

    expect(new Set(found)).toEqual(new Set(wanted));
    expect(found).toHaveLength(wanted.length);
  });

  it('are verified against their issuer and whom they are for', () => {
    const { AuthorizerType, IdentitySource, JwtConfiguration } = authorizer.Properties;

    expect([AuthorizerType, IdentitySource]).toEqual(['JWT', ['$request.header.Authorization']]);
    expect(named(JwtConfiguration.Issuer)).toBe(issuer);
    expect(JwtConfiguration.Audience.map(named)).toEqual([audience]);
  });

  it.each(routes.filter((route) => !('public' in route)))('are looked at again by $function', ({ function: name }) => {
    const { Variables } = functionNamed(template, name).Properties.Environment;

    expect([named(Variables.TOKEN_ISSUER), named(Variables.TOKEN_AUDIENCE)]).toEqual([issuer, audience]);
    expect([Variables.PERSON_CLAIM, Variables.GRANTS_CLAIM]).toEqual([personClaim, grantsClaim]);
  });
});

describe('another issuer than a pool of one’s own', () => {
  it('leaves no pool', () => {
    expect(install({ issuer: provincial }).identity).toBeUndefined();
  });

  it('may call its claims as it likes', () => {
    const issuer = { ...provincial, personClaim: 'ntm_person', grantsClaim: 'https://ntm.example/grants' };

    const { Variables } = functionNamed(install({ issuer }).reporting, 'get-upload').Properties.Environment;

    expect(Variables).toMatchObject({ PERSON_CLAIM: issuer.personClaim, GRANTS_CLAIM: issuer.grantsClaim });
  });

  it.each(['preferred_username', 'name', 'nickname', 'email', 'phone_number'])(
    'is refused where %s would say who somebody is, or what they may: people change it themselves',
    (claim) => {
      const reading = (names: object) => () => readConfig({ issuer: { ...provincial, ...names } }, ['dai-tu']);

      expect(reading({ personClaim: claim })).toThrow('issuer.personClaim: must be a claim that people cannot change');
      expect(reading({ grantsClaim: claim })).toThrow('issuer.grantsClaim: must be a claim that people cannot change');
    },
  );

  it.each([
    ['http://127.0.0.1:3002', 'issuer.url'],
    ['http://id.thai-nguyen.example', 'issuer.url'],
    ['id.thai-nguyen.example', 'issuer.url'],
    ['https://*', 'issuer.url'],
    ['https://id.example/?x', 'issuer.url'],
  ])('is refused at %s: the development issuer is none that can be deployed', (url, named) => {
    expect(() => readConfig({ issuer: { ...provincial, url } }, ['dai-tu'])).toThrow(named);
  });
});
