import { describe, expect, it } from 'vitest';
import { routes } from '../../shared/api/routes.ts';
import { reportingFunctions as functionNames, synthesize } from './installation.ts';
import { folderOf, functionNamed, nameOf, resources, theOnly } from './resources.ts';
import type { Reference } from './resources.ts';

const { reporting } = synthesize({ districts: ['dai-tu', 'dinh-hoa'], webOrigins: ['https://luc-ba.example'] });

interface Dimension {
  Name: string;
  Value: Reference;
}

const alarmsOn = (dimension: string, { id }: { id: string }) =>
  resources(reporting, 'AWS::CloudWatch::Alarm').filter(({ Properties }) =>
    (Properties.Dimensions ?? []).some(
      ({ Name, Value }: Dimension) => Name === dimension && nameOf(Value) === nameOf({ Ref: id }),
    ),
  );

it('stands a function for every folder in functions/ but that of the pages, and no other', () => {
  const names = resources(reporting, 'AWS::Lambda::Function').map(folderOf);

  expect(new Set(names)).toEqual(new Set(functionNames));
  expect(names).toHaveLength(functionNames.length);
});

it('is within the 500 resources that CloudFormation lets a stack have: where this fails, further functions want a second one', () => {
  expect(Object.keys(reporting.toJSON()['Resources']).length).toBeLessThan(500);
});

describe.each(functionNames)('the function %s', (name) => {
  const fn = functionNamed(reporting, name);

  it('runs on arm64 and Node 24', () => {
    expect(fn.Properties).toMatchObject({ Architectures: ['arm64'], Runtime: 'nodejs24.x', Handler: 'index.handler' });
  });

  it('has a limit of time and of memory', () => {
    expect(fn.Properties.Timeout).toBeLessThanOrEqual(900);
    expect(fn.Properties.MemorySize).toBeGreaterThanOrEqual(512);
  });

  it('logs to a group of its own that forgets', () => {
    const group = resources(reporting, 'AWS::Logs::LogGroup').find(
      ({ id }) => id === fn.Properties.LoggingConfig.LogGroup.Ref,
    );

    expect(group?.Properties).toMatchObject({ RetentionInDays: 180 });
  });

  it('has an alarm that says what breaks, and somebody to say it to', () => {
    const [alarm, ...more] = alarmsOn('FunctionName', fn).filter(
      ({ Properties }) => Properties.MetricName === 'Errors',
    );

    expect(more).toEqual([]);
    expect(alarm?.Properties).toMatchObject({ Threshold: 1, TreatMissingData: 'notBreaching' });
    expect(alarm?.Properties.AlarmDescription).toMatch(/^[A-Z].{20,}\.$/);
    expect(alarm?.Properties.AlarmActions).toEqual([{ Ref: theOnly(reporting, 'AWS::SNS::Topic').id }]);
  });

  it('reserves no concurrency', () => {
    expect(fn.Properties).not.toHaveProperty('ReservedConcurrentExecutions');
  });
});

it('says something different on every alarm', () => {
  const texts = resources(reporting, 'AWS::CloudWatch::Alarm').map((alarm) => alarm.Properties.AlarmDescription);

  expect(new Set(texts).size).toBe(texts.length);
});

it('keeps the logs as long as configured', () => {
  const groups = resources(synthesize({ logRetentionDays: 14 }).reporting, 'AWS::Logs::LogGroup');

  expect(new Set(groups.map((group) => group.Properties.RetentionInDays))).toEqual(new Set([14]));
});

describe('the queues', () => {
  const queues = resources(reporting, 'AWS::SQS::Queue');
  const isForDeadLetters = ({ id }: { id: string }) => id.includes('DeadLetters');

  it('have a dead-letter queue each, and try ten times before', () => {
    const working = queues.filter((queue) => !isForDeadLetters(queue));

    expect(working).toHaveLength(3);
    for (const queue of working) {
      const { deadLetterTargetArn, maxReceiveCount } = queue.Properties.RedrivePolicy;
      expect(queues.filter(isForDeadLetters).map(({ id }) => id)).toContain(deadLetterTargetArn['Fn::GetAtt'][0]);
      expect(maxReceiveCount).toBeGreaterThanOrEqual(10);
    }
  });

  it('raise an alarm at the first dead letter, which is kept as long as can be', () => {
    for (const queue of queues.filter(isForDeadLetters)) {
      expect(alarmsOn('QueueName', queue)).toMatchObject([
        { Properties: { MetricName: 'ApproximateNumberOfMessagesVisible', Threshold: 1 } },
      ]);
      expect(queue.Properties.MessageRetentionPeriod).toBe(1_209_600);
    }
  });

  it('refuse whoever comes without TLS', () => {
    const policies = resources(reporting, 'AWS::SQS::QueuePolicy');

    expect(policies.flatMap((policy) => policy.Properties.Queues.map(nameOf))).toHaveLength(queues.length);
    for (const { Properties } of policies)
      expect(Properties.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
  });
});

const ruleTo = (queue: string) =>
  resources(reporting, 'AWS::Events::Rule').find(({ Properties }) => nameOf(Properties.Targets[0].Arn) === queue)
    ?.Properties;
const mappingOf = (queue: string) =>
  resources(reporting, 'AWS::Lambda::EventSourceMapping').find(
    ({ Properties }) => nameOf(Properties.EventSourceArn) === queue,
  )?.Properties;

describe('the way of a stored report', () => {
  const queue = resources(reporting, 'AWS::SQS::Queue').find(({ id }) => nameOf({ Ref: id }) === 'ReportQueue');
  const ingest = functionNamed(reporting, 'ingest-report');

  it('goes from the bucket, under its prefix only, to the queue, and where that fails to the dead letters', () => {
    const rule = ruleTo('ReportQueue');
    const { bucket, object } = rule['EventPattern'].detail;

    expect(rule['EventPattern']).toMatchObject({ source: ['aws.s3'], 'detail-type': ['Object Created'] });
    expect(bucket.name.map(nameOf)).toEqual(['ReportsBucket']);
    expect(object.key).toEqual([{ prefix: 'reports/' }]);
    expect(nameOf(rule['Targets'][0].Arn)).toBe('ReportQueue');
    expect(nameOf(rule['Targets'][0].DeadLetterConfig.Arn)).toBe('ReportQueueDeadLettersQueue');
    expect(rule).not.toHaveProperty('EventBusName');
  });

  it('goes to ingest-report one at a time, a few at once', () => {
    const mapping = mappingOf('ReportQueue');

    expect(mapping).toMatchObject({ BatchSize: 1, FunctionName: { Ref: ingest.id } });
    expect(mapping['ScalingConfig'].MaximumConcurrency).toBeGreaterThanOrEqual(2);
    expect(mapping['ScalingConfig'].MaximumConcurrency).toBeLessThanOrEqual(3);
  });

  it('does not come back while it is still being worked on', () => {
    expect(queue?.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * ingest.Properties.Timeout);
  });
});

describe('the way of a published summary', () => {
  const deliver = functionNamed(reporting, 'deliver-summary');

  it('goes from the installation’s own bus, versions of a district’s month only, to the queue', () => {
    const rule = ruleTo('DeliveryQueue');

    expect(rule['EventPattern']).toEqual({
      source: ['ntm-progress'],
      'detail-type': ['district-summary-published', 'district-summary-restated'],
    });
    expect(nameOf(rule['EventBusName'])).toBe('Bus');
    expect(nameOf(rule['Targets'][0].DeadLetterConfig.Arn)).toBe('DeliveryQueueDeadLettersQueue');
  });

  it('goes to deliver-summary one at a time, and comes back only when who sends can no longer be at it', () => {
    const queue = resources(reporting, 'AWS::SQS::Queue').find(({ id }) => nameOf({ Ref: id }) === 'DeliveryQueue');

    expect(mappingOf('DeliveryQueue')).toMatchObject({ BatchSize: 1, FunctionName: { Ref: deliver.id } });
    expect(queue?.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * deliver.Properties.Timeout);
  });
});

describe('the way of a report that was returned', () => {
  it('goes from the installation’s own bus through its queue to tell-sender, one at a time', () => {
    const teller = functionNamed(reporting, 'tell-sender');
    const rule = ruleTo('ReturnQueue');

    expect(rule['EventPattern']).toEqual({ source: ['ntm-progress'], 'detail-type': ['report-returned'] });
    expect(nameOf(rule['Targets'][0].DeadLetterConfig.Arn)).toBe('ReturnQueueDeadLettersQueue');
    expect(mappingOf('ReturnQueue')).toMatchObject({ BatchSize: 1, FunctionName: { Ref: teller.id } });
  });
});

describe('a message that is tried no more', () => {
  it.each(['deliver-summary', 'remind-late-units', 'tell-sender'])(
    'of %s raises an alarm, by what the log says',
    (name) => {
      const { LogGroup } = functionNamed(reporting, name).Properties.LoggingConfig;
      const filter = resources(reporting, 'AWS::Logs::MetricFilter').find(
        ({ Properties }) => Properties.LogGroupName.Ref === LogGroup.Ref,
      );
      const [transformation] = filter?.Properties.MetricTransformations ?? [];
      const alarms = resources(reporting, 'AWS::CloudWatch::Alarm').filter(
        ({ Properties }) => Properties.MetricName === transformation.MetricName,
      );

      expect(filter?.Properties.FilterPattern).toBe('{ $.message.message = "given up" }');
      expect(alarms).toMatchObject([{ Properties: { Threshold: 1, Namespace: transformation.MetricNamespace } }]);
    },
  );
});

describe.each([
  { target: 'close-month', at: '00:30', cron: 'cron(30 0 * * ? *)', name: 'CloseMonthDaily' },
  { target: 'remind-late-units', at: '07:30', cron: 'cron(30 7 * * ? *)', name: 'RemindDaily' },
])('the schedules of $target', ({ target, at, cron, name }) => {
  const fn = functionNamed(reporting, target);
  const schedules = resources(reporting, 'AWS::Scheduler::Schedule')
    .map(({ Properties }) => Properties)
    .filter(({ Target }) => Target.Arn['Fn::GetAtt'][0] === fn.id);

  it(`ask at ${at} in Vietnam, every day`, () => {
    for (const schedule of schedules)
      expect(schedule).toMatchObject({
        ScheduleExpression: cron,
        ScheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
        FlexibleTimeWindow: { Mode: 'OFF' },
      });
  });

  it('are one a district, and say when they were due', () => {
    expect(schedules.map(({ Target }) => JSON.parse(Target.Input))).toEqual([
      { districtId: 'dai-tu', scheduledTime: '<aws.scheduler.scheduled-time>' },
      { districtId: 'dinh-hoa', scheduledTime: '<aws.scheduler.scheduled-time>' },
    ]);
  });

  it('try again, and end in the dead letters', () => {
    for (const { Target } of schedules) {
      expect(Target.RetryPolicy).toEqual({ MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 21_600 });
      expect(nameOf(Target.DeadLetterConfig.Arn)).toBe(`${name}DeadLettersQueue`);
    }
  });

  it('send a run that started and failed to the same dead letters', () => {
    const config = resources(reporting, 'AWS::Lambda::EventInvokeConfig').find(
      ({ Properties }) => Properties.FunctionName.Ref === fn.id,
    );

    expect(nameOf(config?.Properties.DestinationConfig.OnFailure.Destination)).toBe(`${name}DeadLettersQueue`);
  });
});

describe('the HTTP API', () => {
  it('has every route of the table and no other, each to its function', () => {
    const integrations = new Map(resources(reporting, 'AWS::ApiGatewayV2::Integration').map((one) => [one.id, one]));
    const found = resources(reporting, 'AWS::ApiGatewayV2::Route').map(({ Properties }) => {
      const integration = integrations.get(Properties.Target['Fn::Join'][1][1].Ref);
      return [Properties.RouteKey, integration?.Properties.IntegrationUri['Fn::GetAtt'][0]];
    });

    expect(found).toEqual(
      routes.map((route) => [`${route.method} ${route.path}`, functionNamed(reporting, route.function).id]),
    );
  });

  it('speaks payload 2.0 to one integration a function', () => {
    const integrations = resources(reporting, 'AWS::ApiGatewayV2::Integration');

    expect(integrations).toHaveLength(new Set(routes.map((route) => route.function)).size);
    for (const { Properties } of integrations)
      expect(Properties).toMatchObject({ PayloadFormatVersion: '2.0', IntegrationType: 'AWS_PROXY' });
  });

  it('holds back a flood', () => {
    const { reporting: narrow } = synthesize({ throttle: { rateLimit: 3, burstLimit: 4 } });

    expect(theOnly(narrow, 'AWS::ApiGatewayV2::Stage').Properties.DefaultRouteSettings).toEqual({
      ThrottlingRateLimit: 3,
      ThrottlingBurstLimit: 4,
    });
  });

  it('logs what was asked, and never who asked', () => {
    const { Format, DestinationArn } = theOnly(reporting, 'AWS::ApiGatewayV2::Stage').Properties.AccessLogSettings;

    expect(nameOf(DestinationArn)).toBe('ApiAccessLogs');
    expect(Object.keys(JSON.parse(Format))).toContain('status');
    expect(Format).not.toMatch(/sourceIp|userAgent|authorizer/);
  });

  it('answers the pages that are configured, and no other page', () => {
    const api = theOnly(reporting, 'AWS::ApiGatewayV2::Api').Properties;
    const { reporting: pageless } = synthesize({ webOrigins: [] });

    expect(api['CorsConfiguration']).toMatchObject({
      AllowOrigins: ['https://luc-ba.example'],
      AllowMethods: ['GET', 'POST'],
    });
    expect(theOnly(pageless, 'AWS::ApiGatewayV2::Api').Properties).not.toHaveProperty('CorsConfiguration');
  });

  it('raises an alarm when it answers with an error of its own, or refuses a great many callers', () => {
    expect(alarmsOn('ApiId', theOnly(reporting, 'AWS::ApiGatewayV2::Api'))).toMatchObject([
      { Properties: { MetricName: '5xx', Threshold: 1 } },
      { Properties: { MetricName: '4xx', Threshold: 1000 } },
    ]);
  });
});

describe('the topic of alarms', () => {
  const { Statement } = theOnly(reporting, 'AWS::SNS::TopicPolicy').Properties.PolicyDocument;

  it('refuses whoever comes without TLS', () => {
    expect(Statement).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
  });

  it("lets this account's alarms in, whom its own policy would otherwise leave out", () => {
    expect(Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    );
  });
});
