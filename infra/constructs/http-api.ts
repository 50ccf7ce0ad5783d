import { Duration, Stack, Validations } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import type { ThrottleSettings } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { routes } from '../../shared/api/routes.ts';
import type { RouteFunction } from '../../shared/api/routes.ts';
import { accessLogFormat } from './access-log-format.ts';
import type { AlarmTopic } from './alarm-topic.ts';
import type { TokenIssuer } from './token-issuer.ts';

interface HttpApiProps {
  /** The function behind each route: one left out is a type error. */
  functions: Readonly<Record<RouteFunction, IFunction>>;
  webOrigins: readonly string[];
  throttle: ThrottleSettings;
  logRetention: logs.RetentionDays;
  alarms: AlarmTopic;
  /** Whose tokens let a caller in, on every route that is not public. */
  issuer: TokenIssuer;
}

/** The way in, made from the same table of routes as the OpenAPI document. */
export class HttpApi extends Construct {
  readonly url: string;
  /** Its address, with nothing after the host. */
  readonly endpoint: string;
  readonly #api: apigateway.HttpApi;

  constructor(scope: Construct, id: string, props: HttpApiProps) {
    super(scope, id);
    this.#api = new apigateway.HttpApi(this, 'Api', {
      apiName: Stack.of(this).stackName,
      createDefaultStage: false,
      ...(props.webOrigins.length > 0 && { corsPreflight: corsFor(props.webOrigins) }),
      defaultAuthorizer: new HttpJwtAuthorizer('Token', props.issuer.url, { jwtAudience: [props.issuer.audience] }),
    });
    this.endpoint = this.#api.apiEndpoint;
    this.#addRoutes(props.functions);
    this.url = this.#addStage(props).url;
    this.#watch(props.alarms);
  }

  #watch(alarms: AlarmTopic): void {
    // A handler answers 500 and does not fail, so its own alarm is silent: this one is not.
    alarms.raise(this, {
      what: 'server-errors',
      failureImpact: 'People who send a report or read a summary are answered with an error that is ours.',
      metric: this.#api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
    });
    // No metric tells the stage's own 429 apart, and no function sees one: of a flood it is all that shows.
    alarms.raise(this, {
      what: 'client-errors',
      failureImpact:
        'Callers are refused in great number: while somebody asks without end, others may be told to wait (429).',
      metric: this.#api.metricClientError({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 1000,
      periods: 3,
    });
  }

  #addRoutes(functions: HttpApiProps['functions']): void {
    const integrations = new Map<RouteFunction, HttpLambdaIntegration>();
    for (const route of routes) {
      const { method, path, function: name } = route;
      const integration = integrations.get(name) ?? integrationOf(name, functions[name]);
      integrations.set(name, integration);
      const open = 'public' in route && { authorizer: new apigateway.HttpNoneAuthorizer() };
      const added = this.#api.addRoutes({ path, methods: [apigateway.HttpMethod[method]], integration, ...open });
      if (open) acknowledgeOpen(added);
    }
  }

  #addStage({ throttle, logRetention }: HttpApiProps): apigateway.HttpStage {
    const logGroup = new logs.LogGroup(this, 'AccessLogs', { retention: logRetention });
    return new apigateway.HttpStage(this, 'Stage', {
      httpApi: this.#api,
      stageName: '$default',
      autoDeploy: true,
      throttle,
      accessLogSettings: { destination: new apigateway.LogGroupLogDestination(logGroup), format: accessLogFormat },
    });
  }
}

function acknowledgeOpen(added: readonly apigateway.HttpRoute[]): void {
  for (const route of added) {
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'The table of routes says that anybody may call it: it answers nothing that is not public.',
    });
  }
}

function integrationOf(name: RouteFunction, fn: IFunction): HttpLambdaIntegration {
  Validations.of(fn).acknowledge({
    id: 'Serverless-LambdaDLQ',
    reason: 'Its callers wait for the answer, so nothing is left over where it fails: they are told, and ask again.',
  });
  return new HttpLambdaIntegration(name, fn);
}

function corsFor(webOrigins: readonly string[]): apigateway.CorsPreflightOptions {
  return {
    allowOrigins: [...webOrigins],
    allowMethods: [apigateway.CorsHttpMethod.GET, apigateway.CorsHttpMethod.POST],
    allowHeaders: ['authorization', 'content-type', 'if-none-match'],
    exposeHeaders: ['etag', 'retry-after', 'www-authenticate'],
    maxAge: Duration.hours(1),
  };
}
