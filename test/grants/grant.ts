import { isAllowed } from '../../infra/local/iam/is-allowed.ts';
import type { Judged } from '../../infra/local/iam/judged.ts';
import { readAssembly } from '../../infra/local/template/assembly.ts';
import type { Statement } from '../../infra/local/template/model/permissions.ts';
import { readRunModel } from '../../infra/local/template/run-model.ts';

/** One action on one resource that a role allows, under one condition. */
export interface Grant {
  /** The label of the function whose role it is; of another role, its name. */
  who: string;
  action: string;
  resource: string;
  condition?: Statement['Condition'];
}

const url = 'http://127.0.0.1:0';
const nowhere = { api: url, aws: url, s3: url, issuer: url, pages: url };

/** Everything that the roles of a synthesized app may do, as the local run resolves its templates. */
export function readGrants(assembly: string): Grant[] {
  const { functions, permissions } = readRunModel(readAssembly(assembly), nowhere);
  const labels = new Map(functions.map(({ roleArn, label }) => [roleArn, label]));
  return [...permissions].flatMap(([roleArn, statements]) =>
    statements.flatMap((statement) => grantsIn(statement, labels.get(roleArn) ?? nameOf(roleArn))),
  );
}

function grantsIn({ Effect, Action, Resource, Condition: condition }: Statement, who: string): Grant[] {
  if (Effect === 'Deny') throw new Error(`${who}: what is denied is not held against what was asked`);
  return Action.flatMap((action) => Resource.map((resource) => ({ who, action, resource, condition })));
}

export function allows({ who, action, resource, condition }: Grant, wish: Judged): boolean {
  const statement: Statement = { Effect: 'Allow', Action: [action], Resource: [resource], Condition: condition };
  return who === wish.principal && isAllowed([statement], wish);
}

/** What an ARN names, without the account and the hash that CloudFormation's names end with. */
export function nameOf(arn: string): string {
  const name = arn.split(':').slice(5).join(':');
  return name.replaceAll(/[0-9a-f]{8}(?=$|[:/])/gi, '');
}
