import { Duration, Stack } from 'aws-cdk-lib';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DomainMetrics } from './domain-metrics.ts';
import { tableMetric } from './table-metric.ts';

interface DashboardProps {
  /** The installation's name: its dashboard's, and the namespace of what it counts itself. */
  name: string;
  districts: readonly string[];
  tableName: string;
}

type Kind<T> = abstract new (...args: never[]) => T;

const period = Duration.minutes(5);
const sum = { period, statistic: 'Sum' };
const p95 = { period, statistic: 'p95' };

/** An installation at a glance: the work itself first, then what it runs on. Made last, it finds what the stack holds. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { name, districts, tableName }: DashboardProps) {
    super(scope, id);
    new cloudwatch.Dashboard(this, 'Dashboard', {
      dashboardName: name,
      defaultInterval: Duration.days(1),
      widgets: [
        ...workRows(new DomainMetrics({ name, districts })),
        this.#queues(),
        this.#functions(),
        this.#edges(tableName),
      ],
    });
  }

  #queues(): cloudwatch.IWidget[] {
    const queues = this.#allOf(Queue);
    const deadLetters = queues.filter(({ deadLetterQueue }) => deadLetterQueue === undefined);
    const working = queues.filter(({ deadLetterQueue }) => deadLetterQueue !== undefined);
    return [
      row(
        'Oldest message, seconds',
        working.map((each) => each.metricApproximateAgeOfOldestMessage({ period, label: labelOf(each) })),
      ),
      row(
        'Dead letters',
        deadLetters.map((each) => each.metricApproximateNumberOfMessagesVisible({ period, label: labelOf(each) })),
      ),
    ];
  }

  #functions(): cloudwatch.IWidget[] {
    const functions = this.#allOf(Function);
    return [
      row(
        'Errors of functions',
        functions.map((each) => each.metricErrors({ ...sum, label: labelOf(each) })),
      ),
      row(
        'Duration, 95 of 100, ms',
        functions.map((each) => each.metricDuration({ ...p95, label: labelOf(each) })),
      ),
    ];
  }

  #edges(tableName: string): cloudwatch.IWidget[] {
    const apis = this.#allOf(HttpApi);
    const throttled = ['ReadThrottleEvents', 'WriteThrottleEvents'].map((metric) => tableMetric(tableName, metric));
    return [
      row(
        'API: requests, refused, failed',
        apis.flatMap((api) => [api.metricCount(sum), api.metricClientError(sum), api.metricServerError(sum)]),
      ),
      row('Throttled: table, functions', [...throttled, Function.metricAllThrottles(sum)]),
    ];
  }

  #allOf<T>(kind: Kind<T>): T[] {
    return Stack.of(this)
      .node.findAll()
      .filter((each): each is T & Construct => each instanceof kind);
  }
}

function workRows(metrics: DomainMetrics): cloudwatch.IWidget[][] {
  return [
    [
      row('Reports', metrics.each(['ReportsAccepted', 'ReportsRefused', 'ReportsLate'], 'Sum')),
      row('From upload to visible, seconds', [
        ...metrics.each(['UploadToVisibleSeconds'], 'p50'),
        ...metrics.each(['UploadToVisibleSeconds'], 'p95'),
      ]),
    ],
    [
      row('Summaries, lost files', metrics.each(['SummariesPublished', 'SummariesRestated', 'FilesLost'], 'Sum')),
      row('Nightly run, seconds', metrics.each(['CloseSeconds'], 'Maximum')),
    ],
  ];
}

function row(title: string, left: cloudwatch.IMetric[]): cloudwatch.IWidget {
  return new cloudwatch.GraphWidget({ title, left, width: 12 });
}

/** As the stack calls it: CloudFormation's own names are hard to read. */
function labelOf({ node }: Construct): string {
  return node.path.split('/').slice(1, -1).join(' ');
}
