import type { Issuer } from '../issuer/issuer.ts';
import type { JwtAuthorizerModel } from '../template/model/authorizers.ts';
import type { HttpApiModel } from '../template/model/http-api.ts';
import { apiCorsHeaders, apiPreflight } from './api-cors.ts';
import { eventV2 } from './event-v2.ts';
import { replyOf } from './function-reply.ts';
import { createJwtAuthorizer, type Authorize, type Authorized } from './jwt-authorizer.ts';
import { internalError, notFound, payloadTooLarge, problemReply, unauthorizedReply } from './problem.ts';
import { createRouteTable, type RouteTable } from './route-table.ts';
import type { Answering, Incoming, Reply } from './server.ts';

export interface ApiOptions {
  model: HttpApiModel;
  /** Stands in place of a user pool; undefined where tokens come from elsewhere. */
  issuer: Issuer | undefined;
  invoke: (functionName: string, event: unknown) => Promise<unknown>;
  /** Takes what is meant for the run itself; undefined where it is not. */
  control: (request: Incoming) => Promise<Reply | undefined>;
  failed: (error: unknown) => void;
}

/** Lambda takes 6 MB a request. */
const maxBodyBytes = 6 * 1024 * 1024;

/** The HTTP API of the template, as its clients meet it. */
export function httpApi(options: ApiOptions): Answering {
  const routes = createRouteTable(options.model.routes);
  const authorize = createAuthorize(options.issuer);
  return {
    maxBodyBytes,
    answer: async (request) => {
      const { cors } = options.model;
      const direct = (await options.control(request)) ?? apiPreflight(cors, request);
      if (direct !== undefined) return direct;
      const reply = await throughFunction(request, { routes, authorize }, options);
      return { ...reply, headers: { ...reply.headers, ...apiCorsHeaders(cors, request.headers) } };
    },
    tooLarge: () => problemReply(payloadTooLarge),
    failed: (error) => {
      options.failed(error);
      return problemReply(internalError);
    },
  };
}

async function throughFunction(
  request: Incoming,
  { routes, authorize }: { routes: RouteTable; authorize: ReturnType<typeof createAuthorize> },
  { model, invoke, failed }: ApiOptions,
): Promise<Reply> {
  const matched = routes(request.method, request.url.split('?')[0] ?? '/');
  if (matched === undefined) return problemReply(notFound);
  try {
    const authorized = await authorize(matched.route.authorizer, request.headers.authorization);
    if ('refused' in authorized) return unauthorizedReply(authorized.refused);
    const event = eventV2(request, matched, { apiId: model.id, ...authorized });
    return replyOf(await invoke(matched.route.functionName, event));
  } catch (error) {
    failed(error);
    return problemReply(internalError);
  }
}

/** One authorizer each, so that keys are fetched once. */
function createAuthorize(issuer: Issuer | undefined) {
  const made = new Map<JwtAuthorizerModel, Authorize>();
  return async (model: JwtAuthorizerModel | undefined, authorization: string | undefined): Promise<Authorized | {}> => {
    if (model === undefined) return {};
    const authorize = made.get(model) ?? createJwtAuthorizer(model, issuer);
    made.set(model, authorize);
    return authorize(authorization);
  };
}
