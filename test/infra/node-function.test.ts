import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { expect, it } from 'vitest';
import type { SealAuditEnv } from '../../functions/seal-audit/env.ts';
import { AlarmTopic } from '../../infra/constructs/alarm-topic.ts';
import { nodeFunction } from '../../infra/constructs/node-function.ts';
import { newApp, standInBundles } from './installation.ts';
import { theOnly } from './resources.ts';

const env = { REPORTS_BUCKET: 'bucket', PROGRESS_TABLE: 'table' };
const failureImpact = 'A sender is not told.';

function house() {
  const stack = new Stack(newApp(), 'House');
  const alarms = new AlarmTopic(stack, 'Alarms');
  return { stack, surroundings: { bundles: standInBundles(), alarms, logRetention: RetentionDays.ONE_DAY } };
}

it('makes what breaks the text of the alarm', () => {
  const { stack, surroundings } = house();

  nodeFunction<SealAuditEnv>(stack, 'SealAudit', { name: 'seal-audit', env, failureImpact, surroundings });

  expect(theOnly(Template.fromStack(stack), 'AWS::CloudWatch::Alarm').Properties).toMatchObject({
    AlarmDescription: failureImpact,
  });
});

it('gives the function its environment', () => {
  const { stack, surroundings } = house();

  nodeFunction<SealAuditEnv>(stack, 'SealAudit', { name: 'seal-audit', env, failureImpact, surroundings });

  expect(theOnly(Template.fromStack(stack), 'AWS::Lambda::Function').Properties.Environment).toEqual({
    Variables: env,
  });
});

it('logs as JSON, leaves out what Lambda says of an invocation that went well, and is traced', () => {
  const { stack, surroundings } = house();

  nodeFunction<SealAuditEnv>(stack, 'SealAudit', { name: 'seal-audit', env, failureImpact, surroundings });

  expect(theOnly(Template.fromStack(stack), 'AWS::Lambda::Function').Properties).toMatchObject({
    LoggingConfig: { LogFormat: 'JSON', SystemLogLevel: 'WARN' },
    TracingConfig: { Mode: 'Active' },
  });
});

/** Never called: `tsc`, which is a part of `npm test`, fails where one of these does compile. */
export function whatDoesNotCompile(): void {
  const { stack, surroundings } = house();
  const name = 'seal-audit';
  const lacking = { REPORTS_BUCKET: 'bucket' };
  // @ts-expect-error -- a variable of the function's env.ts is left out
  nodeFunction<SealAuditEnv>(stack, 'A', { name, env: lacking, failureImpact, surroundings });
  // @ts-expect-error -- it is not said what breaks
  nodeFunction<SealAuditEnv>(stack, 'B', { name, env, surroundings });
  // @ts-expect-error -- the type of the environment is not named
  nodeFunction(stack, 'C', { name, env, failureImpact, surroundings });
}
