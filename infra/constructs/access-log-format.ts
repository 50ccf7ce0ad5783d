import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';

/** What happened, never who: no address and no header, since a log is kept longer than it is needed to know people. */
export const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    time: '$context.requestTime',
    route: '$context.routeKey',
    status: '$context.status',
    bytes: '$context.responseLength',
    latencyMs: '$context.responseLatency',
    error: '$context.integrationErrorMessage',
  }),
);
