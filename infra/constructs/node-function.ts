import { Duration, Validations } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { bundleOf } from './bundle.ts';

/** What every function needs and none decides for itself. */
export interface Surroundings {
  /** The folder that holds a bundle for each function, by name. */
  bundles: string;
  alarms: AlarmTopic;
  logRetention: logs.RetentionDays;
}

interface NodeFunctionProps<Env> {
  /** The folder in functions/. */
  name: string;
  /** Exactly what the function's env.ts asks for. The type is to be named: `nodeFunction<IngestReportEnv>(…)`. */
  env: NoInfer<Env>;
  /** What people go without while it fails: the text of the alarm. */
  failureImpact: string;
  surroundings: Surroundings;
  timeout?: Duration;
  memorySize?: number;
}

/**
 * The house Lambda function: arm64, a log group with an end, an alarm that says what breaks, and a role that may do
 * nothing but write to that log group and hand over traces. Concurrency is not reserved: a new account has ten in all.
 */
export function nodeFunction<Env extends Record<string, string> = never>(
  scope: Construct,
  id: string,
  props: NodeFunctionProps<Env>,
): lambda.Function {
  const house = new Construct(scope, id);
  const logGroup = new logs.LogGroup(house, 'Logs', { retention: props.surroundings.logRetention });
  const fn = new lambda.Function(house, 'Function', {
    description: props.name,
    runtime: lambda.Runtime.NODEJS_24_X,
    architecture: lambda.Architecture.ARM_64,
    code: bundleOf(props.surroundings.bundles, props.name),
    handler: 'index.handler',
    role: roleThatLogsTo(logGroup, house),
    logGroup,
    // Lambda itself writes what functions say as JSON, with the time and the request id.
    loggingFormat: lambda.LoggingFormat.JSON,
    // Lambda's own lines only where something went wrong: else two of them are longer than all that is said of a report.
    systemLogLevelV2: lambda.SystemLogLevel.WARN,
    tracing: lambda.Tracing.ACTIVE,
    timeout: props.timeout ?? Duration.seconds(10),
    memorySize: props.memorySize ?? 512,
    environment: props.env,
  });
  props.surroundings.alarms.raise(house, {
    what: 'errors',
    failureImpact: props.failureImpact,
    metric: fn.metricErrors({ period: Duration.minutes(5), statistic: 'Sum' }),
  });
  return fn;
}

/** Instead of the managed AWSLambdaBasicExecutionRole, which may write to every log group of the account. */
function roleThatLogsTo(logGroup: logs.LogGroup, scope: Construct): iam.Role {
  const role = new iam.Role(scope, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'X-Ray knows no resources: what hands over traces is granted on everything or not at all.',
  });
  return role;
}
