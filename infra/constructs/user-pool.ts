import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { TokenIssuer } from './token-issuer.ts';

interface UserPoolProps {
  /** Prefix of the address where people sign in. */
  name: string;
  webOrigins: readonly string[];
}

const grants = 'grants';

/**
 * The accounts of an installation that has no other issuer. An administrator makes them, under names like
 * `officer@luc-ba`, and says in `custom:grants` what each may do: nobody can write that about themselves.
 */
export class UserPool extends Construct implements TokenIssuer {
  readonly url: string;
  readonly audience: string;
  /** Reads as a name, and is fixed when the account is made: not even an administrator can change it. */
  readonly personClaim = 'cognito:username';
  readonly grantsClaim = `custom:${grants}`;
  readonly origins: readonly string[];

  constructor(scope: Construct, id: string, { name, webOrigins }: UserPoolProps) {
    super(scope, id);
    const pool = this.#makePool();
    const domain = pool.addDomain('SignIn', { cognitoDomain: { domainPrefix: `${name}-${Aws.ACCOUNT_ID}` } });
    this.origins = [`https://cognito-idp.${Aws.REGION}.amazonaws.com`, domain.baseUrl()];
    this.url = pool.userPoolProviderUrl;
    this.audience = pool.addClient('Pages', clientOf(webOrigins)).userPoolClientId;
  }

  #makePool(): cognito.UserPool {
    return new cognito.UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      // Else Officer@luc-ba would be another account than officer@luc-ba.
      signInCaseSensitive: false,
      standardAttributes: { email: { mutable: true } },
      // A forgotten password is mended by mail to a verified address alone: a new one counts once its owner has shown it.
      autoVerify: { email: true },
      keepOriginal: { email: true },
      customAttributes: { [grants]: new cognito.StringAttribute({ mutable: true, maxLen: 2048 }) },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireSymbols: true,
        requireUppercase: true,
        tempPasswordValidity: Duration.days(3),
      },
      mfa: cognito.Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: cognito.AccountRecovery.EMAIL_ONLY,
      featurePlan: cognito.FeaturePlan.PLUS,
      standardThreatProtectionMode: cognito.StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}

/** For pages, which can keep no secret: a code with PKCE. What a client may write leaves the grants out. */
function clientOf(webOrigins: readonly string[]): cognito.UserPoolClientOptions {
  return {
    generateSecret: false,
    authFlows: { userSrp: true },
    ...(webOrigins.length > 0 ? { oAuth: codesFor(webOrigins) } : { disableOAuth: true }),
    supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.COGNITO],
    readAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true }).withCustomAttributes(grants),
    writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true }),
    preventUserExistenceErrors: true,
    idTokenValidity: Duration.hours(1),
    accessTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.days(1),
  };
}

function codesFor(webOrigins: readonly string[]): cognito.OAuthSettings {
  const urls = webOrigins.map((origin) => `${origin}/`);
  return {
    flows: { authorizationCodeGrant: true },
    scopes: [cognito.OAuthScope.OPENID],
    callbackUrls: urls,
    logoutUrls: urls,
  };
}
