import { expect, it } from 'vitest';
import { reportingFunctions as functionNames, synthesize } from './installation.ts';
import { functionNamed, nameOf, resources } from './resources.ts';
import type { Reference } from './resources.ts';

const { reporting } = synthesize();

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: Reference;
  Condition?: unknown;
}

const policies = resources(reporting, 'AWS::IAM::Policy');
const roles = resources(reporting, 'AWS::IAM::Role');
const statementsOf = (roleId: string): Statement[] =>
  policies
    .filter((policy) => policy.Properties.Roles.some((role: { Ref: string }) => role.Ref === roleId))
    .flatMap((policy) => policy.Properties.PolicyDocument.Statement);

function inWords({ Action, Resource, Condition }: Statement): string[] {
  const when = Condition === undefined ? '' : ` when ${JSON.stringify(Condition)}`;
  return [Action].flat().map((action) => `${action} ${nameOf(Resource)}${when}`);
}

const mayDo = (roleId: string) => statementsOf(roleId).flatMap(inWords).toSorted();

const under = (prefix: string) => ` when {"StringLike":{"s3:prefix":"${prefix}/*"}}`;
const listVersions = `s3:ListBucketVersions ReportsBucket${under('reports')}`;
const readReports = ['s3:GetObjectVersion ReportsBucket/reports/*', `s3:ListBucket ReportsBucket${under('reports')}`];
const readActs = ['s3:GetObjectVersion ReportsBucket/acts/*', `s3:ListBucketVersions ReportsBucket${under('acts')}`];
const keepActs = ['s3:PutObject ReportsBucket/acts/*', ...readActs];
const readEvidence = [
  's3:GetObjectVersion ReportsBucket/evidence/*',
  `s3:ListBucketVersions ReportsBucket${under('evidence')}`,
];
const onTable = (...actions: string[]) => actions.map((action) => `dynamodb:${action} ProgressTable`);
const count = 'dynamodb:UpdateItem QuotasTable';
const readSummaries = ['summaries', 'progress'].map((prefix) => `s3:GetObject ReportsBucket/${prefix}/*`);
const keepSummaries = [
  ...readSummaries,
  ...['summaries', 'progress'].map((prefix) => `s3:PutObject ReportsBucket/${prefix}/*`),
];
const readRankings = ['s3:GetObject ReportsBucket/rankings/*', `s3:ListBucket ReportsBucket${under('rankings')}`];
const keepPapers = [
  ...['PutObject', 'GetObject'].map((action) => `s3:${action} ReportsBucket/papers/*`),
  `s3:ListBucket ReportsBucket${under('papers')}`,
];
const recordAndSay = [
  ...readReports,
  ...readActs,
  ...keepSummaries,
  ...onTable('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'),
  'events:PutEvents Bus',
];

/** X-Ray knows no resources. */
const traces = ['xray:PutTelemetryRecords *', 'xray:PutTraceSegments *'];

const sendMail =
  'ses:SendEmail arn:AWS::Partition:ses:AWS::Region:AWS::AccountId:identity/dai-tu.example' +
  ' when {"StringEquals":{"ses:FromAddress":"nong-thon-moi@dai-tu.example"}}';
const fromQueue = (queue: string) =>
  ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((action) => `sqs:${action} ${queue}`);
const intoQueue = (queue: string) => `sqs:SendMessage ${queue}`;

const signLinks = 'kms:GenerateMac LinkKey';
const checkLinks = 'kms:VerifyMac LinkKey';

const allowed: Record<string, string[]> = {
  'create-upload': [count, 's3:PutObject ReportsBucket/reports/*', ...keepActs, ...readEvidence, ...onTable('PutItem')],
  'get-upload': onTable('GetItem', 'Query'),
  'get-marked-file': [...readReports, ...onTable('GetItem', 'Query')],
  'get-receipt': onTable('GetItem', 'Query'),
  'get-form': onTable('BatchGetItem'),
  'get-progress': onTable('BatchGetItem'),
  'get-campaign': onTable('BatchGetItem'),
  'get-movements': onTable('Query'),
  'get-participants': onTable('BatchGetItem'),
  'get-propaganda': onTable('BatchGetItem', 'Query'),
  'get-tasks': onTable('BatchGetItem', 'Query'),
  'get-slots': [listVersions, ...onTable('BatchGetItem', 'Query')],
  'get-warnings': onTable('BatchGetItem', 'Query'),
  'list-summaries': onTable('Query'),
  'get-summary': [listVersions, ...onTable('GetItem', 'BatchGetItem', 'Query')],
  'get-commune-report': [...readSummaries, ...keepPapers, ...onTable('GetItem', 'BatchGetItem', 'Query')],
  'get-summary-paper': [listVersions, ...keepPapers, ...onTable('GetItem', 'BatchGetItem', 'Query')],
  'explain-figure': [...readSummaries, ...onTable('GetItem', 'BatchGetItem', 'Query')],
  'record-act': [
    count,
    ...keepActs,
    ...readEvidence,
    `s3:ListBucketVersions ReportsBucket${under('photos')}`,
    ...readRankings,
    `s3:ListBucketVersions ReportsBucket${under('rankings')}`,
    listVersions,
    ...keepSummaries,
    ...onTable('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'),
    'events:PutEvents Bus',
  ],
  'get-acts': onTable('BatchGetItem', 'Query'),
  'get-evidence-file': ['s3:GetObjectVersion ReportsBucket/evidence/*', ...onTable('Query')],
  'create-evidence-file': [count, 's3:PutObject ReportsBucket/evidence/*'],
  'create-unit-file': [count, 's3:PutObject ReportsBucket/evidence/*'],
  'get-unit-files': [...readEvidence, ...onTable('BatchGetItem', 'Query')],
  'get-slot-grid': onTable('BatchGetItem'),
  'get-deliveries': onTable('Query'),
  'make-links': [signLinks, ...keepActs, ...onTable('BatchGetItem', 'Query', 'PutItem')],
  'get-link-page': [signLinks, ...keepActs, ...onTable('BatchGetItem', 'Query', 'PutItem')],
  'open-link': [
    checkLinks,
    `s3:ListBucketVersions ReportsBucket${under('evidence')}`,
    ...onTable('BatchGetItem', 'Query'),
  ],
  'get-link-form': [checkLinks, ...onTable('BatchGetItem', 'Query')],
  'create-link-upload': [count, checkLinks, 's3:PutObject ReportsBucket/reports/*', ...onTable('Query', 'PutItem')],
  'create-link-file': [count, checkLinks, 's3:PutObject ReportsBucket/evidence/*', ...onTable('Query')],
  'get-link-upload': [checkLinks, ...onTable('GetItem', 'Query')],
  'get-link-marked-file': [checkLinks, ...readReports, ...onTable('GetItem', 'Query')],
  'get-link-receipt': [checkLinks, ...onTable('GetItem', 'Query')],
  'create-photo-file': [count, 's3:PutObject ReportsBucket/photo-files/*'],
  'make-photo': [
    count,
    's3:GetObjectVersion ReportsBucket/photo-files/*',
    `s3:ListBucketVersions ReportsBucket${under('photo-files')}`,
    's3:PutObject ReportsBucket/photos/*',
  ],
  'get-public-progress': onTable('BatchGetItem', 'Query'),
  'get-news-feed': onTable('Query'),
  'get-news-rss': onTable('Query'),
  'get-commendation': onTable('Query'),
  'get-commendation-paper': ['s3:GetObject ReportsBucket/rankings/*', ...keepPapers, ...onTable('Query')],
  'get-ranking': [
    ...readSummaries,
    's3:PutObject ReportsBucket/rankings/*',
    ...readRankings,
    ...onTable('GetItem', 'BatchGetItem', 'Query'),
  ],
  'get-photo': ['s3:GetObject ReportsBucket/photos/*', ...onTable('Query')],
  'get-health': [listVersions, ...onTable('GetItem')],
  'get-openapi': [],
  'get-place': [],
  'ingest-report': [...recordAndSay, listVersions, ...fromQueue('ReportQueue')],
  'close-month': [...recordAndSay, listVersions, intoQueue('CloseMonthDailyDeadLettersQueue')],
  'seal-audit': [
    listVersions,
    ...readActs,
    's3:PutObject ReportsBucket/audit/*',
    's3:GetObjectVersion ReportsBucket/audit/*',
    `s3:ListBucketVersions ReportsBucket${under('audit')}`,
    ...onTable('GetItem', 'BatchGetItem', 'Query', 'UpdateItem'),
    intoQueue('SealAuditDailyDeadLettersQueue'),
  ],
  'tell-sender': [
    ...readActs,
    signLinks,
    ...onTable('BatchGetItem', 'Query', 'PutItem', 'UpdateItem'),
    sendMail,
    ...fromQueue('ReturnQueue'),
  ],
  'deliver-summary': [...onTable('Query', 'PutItem', 'UpdateItem'), sendMail, ...fromQueue('DeliveryQueue')],
  'remind-late-units': [
    ...onTable('BatchGetItem', 'Query', 'PutItem', 'UpdateItem'),
    signLinks,
    sendMail,
    intoQueue('RemindDailyDeadLettersQueue'),
  ],
};

it.each(functionNames)('lets %s do exactly what it does, log, and hand over traces', (name) => {
  const { Role, LoggingConfig } = functionNamed(reporting, name).Properties;
  const logs = ['CreateLogStream', 'PutLogEvents'].map((action) => `logs:${action} ${nameOf(LoggingConfig.LogGroup)}`);

  expect(mayDo(Role['Fn::GetAtt'][0])).toEqual([...(allowed[name] ?? []), ...logs, ...traces].toSorted());
});

it.each([
  ['CloseMonthDaily', 'CloseMonthFunction'],
  ['SealAuditDaily', 'SealAuditFunction'],
  ['RemindDaily', 'RemindLateUnitsFunction'],
])('lets the schedules of %s start their function and leave a dead letter, and nothing else', (name, fn) => {
  const scheduler = roles.find(({ id }) => nameOf({ Ref: id }) === `${name}Role`);

  expect(mayDo(scheduler?.id ?? '')).toEqual([
    `lambda:InvokeFunction ${fn}`,
    `sqs:SendMessage ${name}DeadLettersQueue`,
  ]);
});

it('lets a role be taken by one service, and the scheduler only for this account', () => {
  const trusts = roles.map(({ Properties }) => Properties.AssumeRolePolicyDocument.Statement[0]);
  const scheduler = trusts.filter(({ Principal }) => Principal.Service === 'scheduler.amazonaws.com');

  expect(new Set(trusts.map(({ Principal }) => Principal.Service))).toEqual(
    new Set(['lambda.amazonaws.com', 'scheduler.amazonaws.com']),
  );
  expect(scheduler).toHaveLength(3);
  for (const trust of scheduler)
    expect(trust).toMatchObject({ Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } } });
});

it('names every action in full, and wildcards nothing but what lies under a key prefix, and traces', () => {
  const granted = roles.flatMap(({ id }) => statementsOf(id).flatMap(inWords));
  const words = granted.filter((grant) => !traces.includes(grant));

  expect(words.filter((grant) => grant.split(' when ')[0]?.includes('*'))).toSatisfy((wild: string[]) =>
    wild.every((grant) =>
      / ReportsBucket\/(acts|audit|evidence|papers|photo-files|photos|progress|rankings|reports|summaries)\/\*$/.test(
        grant,
      ),
    ),
  );
  expect(words.filter((grant) => /Scan|Delete(?!Message )/.test(grant))).toEqual([]);
});

it('uses no policy that AWS manages', () => {
  for (const { Properties } of roles) expect(Properties).not.toHaveProperty('ManagedPolicyArns');
});
