import { Validations } from 'aws-cdk-lib';
import type { App } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { Config } from './config.ts';
import type { TokenIssuer } from './constructs/token-issuer.ts';
import { DataStack } from './data-stack.ts';
import { IdentityStack } from './identity-stack.ts';
import { ReportingStack } from './reporting-stack.ts';

interface Installation {
  config: Config;
  /** The folder that holds a bundle for each function, by name. */
  bundles: string;
}

/** One installation: what stays, and what runs on it. */
export function addStacks(app: App, { config, bundles }: Installation) {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  const data = new DataStack(app, 'Data', { stackName: `${config.name}-data`, terminationProtection: true, config });
  const { reports, progress, bus, linkKey } = data;
  const stackName = `${config.name}-reporting`;
  const issuer = config.issuer ?? addUserPool(app, config);
  const reporting = new ReportingStack(app, 'Reporting', {
    stackName,
    config,
    bundles,
    issuer,
    reports,
    progress,
    bus,
    linkKey,
  });
  return { data, reporting };
}

function addUserPool(app: App, config: Config): TokenIssuer {
  const stackName = `${config.name}-identity`;
  return new IdentityStack(app, 'Identity', { stackName, terminationProtection: true, config }).issuer;
}
