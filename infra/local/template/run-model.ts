import type { Assembly } from './assembly.ts';
import { readAsyncInvokes, type AsyncInvokeModel } from './model/async-invokes.ts';
import { readBuckets, type BucketModel } from './model/buckets.ts';
import { readDeployments, type DeploymentModel } from './model/deployments.ts';
import { readDistribution, type DistributionModel } from './model/distribution.ts';
import { readFunctions, type FunctionModel } from './model/functions.ts';
import { readHttpApi, type HttpApiModel } from './model/http-api.ts';
import { readMacKeys, type MacKeyModel } from './model/mac-keys.ts';
import { readMappings, type MappingModel } from './model/mappings.ts';
import { readPermissions, type Statement } from './model/permissions.ts';
import { readQueues, type QueueModel } from './model/queues.ts';
import { readBuses, readRules, type RuleModel } from './model/rules.ts';
import { readSchedules, type ScheduleModel } from './model/schedules.ts';
import { readTables, type TableModel } from './model/tables.ts';
import { readUserPool, type UserPoolModel } from './model/user-pool.ts';
import type { Places } from './places.ts';
import { createResolver } from './resolver.ts';

/** All that the templates ask for, in plain values. */
export interface RunModel {
  tables: readonly TableModel[];
  buckets: readonly BucketModel[];
  queues: readonly QueueModel[];
  functions: readonly FunctionModel[];
  asyncInvokes: readonly AsyncInvokeModel[];
  mappings: readonly MappingModel[];
  buses: readonly string[];
  rules: readonly RuleModel[];
  schedules: readonly ScheduleModel[];
  macKeys: readonly MacKeyModel[];
  api: HttpApiModel;
  distribution: DistributionModel;
  deployments: readonly DeploymentModel[];
  userPool: UserPoolModel | undefined;
  permissions: ReadonlyMap<string, readonly Statement[]>;
}

/** @throws UnknownInTemplateError at anything that the run could only leave out silently */
export function readRunModel(assembly: Assembly, places: Places): RunModel {
  const reading = { assembly, resolver: createResolver(assembly, places) };
  return {
    tables: readTables(reading),
    buckets: readBuckets(reading),
    queues: readQueues(reading),
    functions: readFunctions(reading),
    asyncInvokes: readAsyncInvokes(reading),
    mappings: readMappings(reading),
    buses: readBuses(reading),
    rules: readRules(reading),
    schedules: readSchedules(reading),
    macKeys: readMacKeys(reading),
    api: readHttpApi(reading),
    distribution: readDistribution(reading),
    deployments: readDeployments(reading),
    userPool: readUserPool(reading),
    permissions: readPermissions(reading),
  };
}
