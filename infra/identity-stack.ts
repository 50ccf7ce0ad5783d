import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { originsOfPages, type Config } from './config.ts';
import type { TokenIssuer } from './constructs/token-issuer.ts';
import { UserPool } from './constructs/user-pool.ts';

interface IdentityStackProps extends StackProps {
  config: Config;
}

/** Accounts, where the installation has no other issuer of tokens. */
export class IdentityStack extends Stack {
  readonly issuer: TokenIssuer;

  constructor(scope: Construct, id: string, { config, ...props }: IdentityStackProps) {
    super(scope, id, props);
    this.issuer = new UserPool(this, 'Users', { name: config.name, webOrigins: originsOfPages(config) });
    new CfnOutput(this, 'IssuerUrl', { value: this.issuer.url });
    new CfnOutput(this, 'ClientId', { value: this.issuer.audience });
  }
}
