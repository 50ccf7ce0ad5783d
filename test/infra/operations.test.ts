import { describe, expect, it } from 'vitest';
import { synthesize } from './installation.ts';
import { nameOf, resources, theOnly } from './resources.ts';
import { readAlarmSections, runbook, scripts } from './runbook.ts';

const districts = ['dai-tu', 'dinh-hoa'];
const { data, reporting, pages } = synthesize({ districts });
const alarms = resources(reporting, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
const queues = resources(reporting, 'AWS::SQS::Queue');
const functions = resources(reporting, 'AWS::Lambda::Function');
const deadLetters = queues.filter(({ Properties }) => Properties.RedrivePolicy === undefined);
const arnNamesDeadLetters = (arn: Parameters<typeof nameOf>[0] | undefined) =>
  arn !== undefined && deadLetters.some(({ id }) => nameOf({ Ref: id }) === nameOf(arn));

describe('what is given up', () => {
  it('goes from every queue to dead letters, which are nobody’s work', () => {
    const consumed = resources(reporting, 'AWS::Lambda::EventSourceMapping').map(({ Properties }) =>
      nameOf(Properties.EventSourceArn),
    );
    const working = queues.filter(({ Properties }) => Properties.RedrivePolicy !== undefined);

    for (const { Properties } of working)
      expect(Properties.RedrivePolicy.deadLetterTargetArn).toSatisfy(arnNamesDeadLetters);
    expect(working.map(({ id }) => nameOf({ Ref: id })).toSorted()).toEqual(consumed.toSorted());
  });

  it('goes there from every rule, every schedule and every function that nobody waits for', () => {
    const rules = resources(reporting, 'AWS::Events::Rule').flatMap(({ Properties }) => Properties.Targets);
    const schedules = resources(reporting, 'AWS::Scheduler::Schedule').map(({ Properties }) => Properties.Target);
    const destinations = new Map(
      resources(reporting, 'AWS::Lambda::EventInvokeConfig').map(({ Properties }) => [
        Properties.FunctionName.Ref,
        Properties.DestinationConfig.OnFailure.Destination,
      ]),
    );

    expect(rules.length).toBeGreaterThan(0);
    for (const target of [...rules, ...schedules]) expect(target.DeadLetterConfig?.Arn).toSatisfy(arnNamesDeadLetters);
    for (const { Arn } of schedules) expect(destinations.get(Arn['Fn::GetAtt'][0])).toSatisfy(arnNamesDeadLetters);
  });

  it('raises an alarm, in each of these queues', () => {
    const watched = alarms
      .filter(({ MetricName }) => MetricName === 'ApproximateNumberOfMessagesVisible')
      .map(({ Dimensions }) => nameOf(Dimensions[0].Value));

    expect(deadLetters).toHaveLength(6);
    expect(new Set(watched)).toEqual(new Set(deadLetters.map(({ id }) => nameOf({ Ref: id }))));
    expect(watched).toHaveLength(6);
  });
});

describe('an alarm', () => {
  const named = new Map<string, { [key: string]: unknown }>(
    alarms.map((alarm) => [alarm.AlarmName.split('/')[1], alarm]),
  );

  it('is raised when a message waits for too long, by its queue', () => {
    expect(named.get('report-queue-age')).toMatchObject({
      Threshold: 900,
      MetricName: 'ApproximateAgeOfOldestMessage',
    });
    expect(named.get('delivery-queue-age')).toMatchObject({ Threshold: 7200, Statistic: 'Maximum' });
  });

  it.each(['close-month-daily', 'seal-audit-daily', 'remind-daily'])('is raised when %s did not run at all', (name) => {
    expect(named.get(`${name}-silent`)).toMatchObject({
      MetricName: 'Invocations',
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      Period: 21_600,
      EvaluationPeriods: 5,
      TreatMissingData: 'breaching',
    });
  });

  it('is raised when a file was lost, in each district, and when AWS holds back', () => {
    const filesLost = { Namespace: 'ntm-progress', MetricName: 'FilesLost' };

    for (const district of districts)
      expect(named.get(`lost-files-${district}`)).toMatchObject({
        Metrics: [{ MetricStat: { Metric: { ...filesLost, Dimensions: [{ Name: 'District', Value: district }] } } }],
      });
    expect(named.get('limits-functions')).toMatchObject({ Namespace: 'AWS/Lambda', MetricName: 'Throttles' });
    expect(named.get('limits-table')).toMatchObject({ EvaluationPeriods: 3 });
  });

  it('is raised when callers are refused in great number, of which the functions see nothing', () => {
    expect(named.get('api-client-errors')).toMatchObject({
      Namespace: 'AWS/ApiGateway',
      MetricName: '4xx',
      Statistic: 'Sum',
      Threshold: 1000,
      Period: 300,
      EvaluationPeriods: 3,
    });
  });

  it('reaches somebody, and each has a name of its own', () => {
    for (const { AlarmActions } of alarms)
      expect(AlarmActions).toEqual([{ Ref: theOnly(reporting, 'AWS::SNS::Topic').id }]);
    expect(named.size).toBe(alarms.length);
    for (const { AlarmName } of alarms) expect(AlarmName).toMatch(/^ntm-progress-reporting\/[a-z]+(-[a-z]+)*$/);
  });
});

/** The functions whose role may write to the table of progress. */
function writersOfTable(): string[] {
  const mayWrite = resources(reporting, 'AWS::IAM::Policy').filter(({ Properties }) =>
    Properties.PolicyDocument.Statement.some(
      ({ Action, Resource }: { Action: string | string[]; Resource: Parameters<typeof nameOf>[0] }) =>
        nameOf(Resource) === 'ProgressTable' && [Action].flat().some((action) => /:(Put|Update)Item$/.test(action)),
    ),
  );
  const roles = new Set(mayWrite.flatMap(({ Properties }) => Properties.Roles.map(nameOf)));
  return functions.filter(({ Properties }) => roles.has(nameOf(Properties.Role))).map(({ id }) => nameOf({ Ref: id }));
}

describe('the runbook', () => {
  const sections = readAlarmSections();

  it('has a row for every alarm, in the alarm’s own words, and none for an alarm that there is not', () => {
    const anyDistrict = (text: string) => districts.reduce((said, id) => said.replaceAll(id, 'DISTRICT'), text);
    const ofPages = theOnly(pages, 'AWS::CloudWatch::Alarm').Properties;
    const texts = [...alarms, ofPages].map((alarm) => [
      anyDistrict(alarm.AlarmName.split('/')[1]),
      anyDistrict(alarm.AlarmDescription),
    ]);
    const rows = sections.flatMap((section) => [...section.alarms]);

    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(texts));
    expect(rows).toHaveLength(new Set(rows.map(([name]) => name)).size);
  });

  it('says under each heading what to type', () => {
    const isCommand = (line: string) => /^(aws [a-z0-9-]+ [a-z]|npm run [a-z])/.test(line);
    const silent = sections.filter(({ alarms: about, commands }) => about.size === 0 || !commands.some(isCommand));

    expect(sections.length).toBeGreaterThan(5);
    expect(silent.map(({ title }) => title)).toEqual([]);
  });

  it('types nothing that package.json does not know', () => {
    const typed = [...runbook.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name);

    expect(typed.length).toBeGreaterThan(3);
    expect(typed.filter((name) => !scripts().has(name ?? ''))).toEqual([]);
  });

  it('asks the stack for what is there, once', () => {
    const askedFor = (kind: string, type: string, end: string) =>
      [...runbook.matchAll(new RegExp(String.raw`\$\(${kind} ([A-Za-z]+)\)`, 'g'))].map(([, name]) => ({
        name,
        found: resources(reporting, type).filter(({ id }) => id.startsWith(`${name}${end}`)).length,
      }));
    const askedById = () =>
      [...runbook.matchAll(/\$\((stack=ntm-progress-data )?id ([A-Za-z0-9:]+) ([A-Za-z]+)\)/g)].map(
        ([, inData, type, name = '']) => ({
          name,
          found: resources(inData ? data : reporting, `AWS::${type}`).filter(({ id }) => id.startsWith(name)).length,
        }),
      );
    const asked = [
      ...askedFor('fn', 'AWS::Lambda::Function', 'Function'),
      ...askedFor('log', 'AWS::Logs::LogGroup', 'Logs'),
      ...askedFor('queue', 'AWS::SQS::Queue', ''),
      ...askedById(),
    ];

    expect(asked.length).toBeGreaterThan(8);
    expect(asked.filter(({ found }) => found !== 1)).toEqual([]);
    expect(askedById().length).toBeGreaterThan(3);
  });

  it('stops whatever writes to the table before it is exchanged, but for forms by a link', () => {
    const textOf = (variable: string) => new RegExp(`^${variable}="(.*)"$`, 'm').exec(runbook)?.[1] ?? '';
    const written = [...textOf('WRITERS').matchAll(/\(fn (\w+)\)/g)].map(([, name]) => `${name}Function`);
    const reading = resources(reporting, 'AWS::Lambda::EventSourceMapping')
      .filter(({ id }) => textOf('READERS').includes(`(id Lambda::EventSourceMapping ${nameOf({ Ref: id })})`))
      .map(({ Properties }) => nameOf(Properties.FunctionName));
    const stopped = new Set([...written, ...reading]);

    expect(reading).toHaveLength(3);
    expect(writersOfTable().filter((name) => !stopped.has(name))).toEqual(['CreateLinkUploadFunction']);
  });
});

describe('the dashboard', () => {
  const { DashboardName, DashboardBody } = theOnly(reporting, 'AWS::CloudWatch::Dashboard').Properties;
  const body = JSON.stringify(DashboardBody);

  it('is one, called after the installation', () => {
    expect(DashboardName).toBe('ntm-progress');
  });

  it('shows what was reported in each district', () => {
    for (const metric of ['ReportsAccepted', 'ReportsRefused', 'ReportsLate', 'UploadToVisibleSeconds', 'FilesLost'])
      for (const district of districts) expect(body).toContain(String.raw`\"${metric}\",\"District\",\"${district}\"`);
  });

  it('shows every function and every queue', () => {
    const shown = (id: string) => body.includes(`{"Ref":"${id}"}`) || body.includes(`"Fn::GetAtt":["${id}",`);

    expect(functions.length).toBeGreaterThan(20);
    expect([...functions, ...queues].filter(({ id }) => !shown(id))).toEqual([]);
    for (const metric of ['ReadThrottleEvents', 'Throttles', '5xx', 'Duration']) expect(body).toContain(metric);
  });
});

describe('a new account, which runs ten functions at once', () => {
  it('takes the deployment: nothing is reserved or kept warm, which would have to leave ten to the others', () => {
    for (const { Properties } of functions) expect(Properties).not.toHaveProperty('ReservedConcurrentExecutions');
    for (const type of ['AWS::Lambda::Alias', 'AWS::Lambda::Version'])
      for (const { Properties } of resources(reporting, type))
        expect(Properties).not.toHaveProperty('ProvisionedConcurrencyConfig');
  });

  it('keeps three of the ten for callers and schedules while all queues are worked on', () => {
    const atOnce = resources(reporting, 'AWS::Lambda::EventSourceMapping').map(
      ({ Properties }) => Properties.ScalingConfig.MaximumConcurrency,
    );

    expect(Math.min(...atOnce)).toBeGreaterThanOrEqual(2);
    expect(atOnce.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(7);
  });
});

it('keeps what was logged when the stack goes, and nothing longer than configured', () => {
  const groups = [...resources(data, 'AWS::Logs::LogGroup'), ...resources(reporting, 'AWS::Logs::LogGroup')];

  expect(groups.length).toBeGreaterThan(20);
  for (const { whenRemoved, Properties } of groups) {
    expect(whenRemoved).toEqual(['Retain', 'Retain']);
    expect(Properties.RetentionInDays).toBe(180);
  }
});
