import { Duration, Stack, Validations } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import type { IHttpRouteAuthorizer, ThrottleSettings } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { routes } from '../../shared/api/routes.ts';
import type { RouteFunction } from '../../shared/api/routes.ts';
import { accessLogFormat } from './access-log-format.ts';
import type { AlarmTopic } from './alarm-topic.ts';

interface HttpApiProps {
  /** The function behind each route: one left out is a type error. */
  functions: Readonly<Record<RouteFunction, IFunction>>;
  webOrigins: readonly string[];
  throttle: ThrottleSettings;
  logRetention: logs.RetentionDays;
  alarms: AlarmTopic;
  /** Identity goes here: who may call. Without one every route is open. */
  authorizer?: IHttpRouteAuthorizer;
}

/** The way in, made from the same table of routes as the OpenAPI document. */
export class HttpApi extends Construct {
  readonly url: string;
  readonly #api: apigateway.HttpApi;

  constructor(scope: Construct, id: string, props: HttpApiProps) {
    super(scope, id);
    this.#api = new apigateway.HttpApi(this, 'Api', {
      apiName: Stack.of(this).stackName,
      createDefaultStage: false,
      ...(props.webOrigins.length > 0 && { corsPreflight: corsFor(props.webOrigins) }),
      ...(props.authorizer && { defaultAuthorizer: props.authorizer }),
    });
    this.#addRoutes(props.functions);
    this.url = this.#addStage(props).url;
    // A handler answers 500 and does not fail, so its own alarm is silent: this one is not.
    props.alarms.raise(this, {
      what: 'server-errors',
      failureImpact: 'People who send a report or read a summary are answered with an error that is ours.',
      metric: this.#api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
    });
    if (!props.authorizer) this.#acknowledgeOpenRoutes();
  }

  #addRoutes(functions: HttpApiProps['functions']): void {
    const integrations = new Map<RouteFunction, HttpLambdaIntegration>();
    for (const { method, path, function: name } of routes) {
      const integration = integrations.get(name) ?? integrationOf(name, functions[name]);
      integrations.set(name, integration);
      this.#api.addRoutes({ path, methods: [apigateway.HttpMethod[method]], integration });
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

  #acknowledgeOpenRoutes(): void {
    Validations.of(this.#api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'No identity provider is chosen yet: with one, give `authorizer` and this goes.',
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
    allowHeaders: ['content-type', 'if-none-match', 'x-actor'],
    exposeHeaders: ['etag'],
    maxAge: Duration.hours(1),
  };
}
