import { Validations } from 'aws-cdk-lib';
import type { App } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { Config } from './config.ts';
import type { TokenIssuer } from './constructs/token-issuer.ts';
import { DataStack } from './data-stack.ts';
import { IdentityStack } from './identity-stack.ts';
import { PagesStack } from './pages-stack.ts';
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
  const issuer = config.issuer ? configuredIssuer(config.issuer) : addUserPool(app, config);
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
  const { alarms, apiEndpoint } = reporting;
  const pages = new PagesStack(app, 'Pages', {
    stackName: `${config.name}-pages`,
    config,
    bundles,
    issuer,
    alarms,
    apiEndpoint,
    reports,
  });
  return { data, reporting, pages };
}

/** Its codes are to be had where its document is. */
function configuredIssuer(issuer: NonNullable<Config['issuer']>): TokenIssuer {
  return { ...issuer, origins: [new URL(issuer.url).origin] };
}

function addUserPool(app: App, config: Config): TokenIssuer {
  const stackName = `${config.name}-identity`;
  return new IdentityStack(app, 'Identity', { stackName, terminationProtection: true, config }).issuer;
}
