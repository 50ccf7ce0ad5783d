import type { HttpApiModel } from '../template/model/http-api.ts';
import { apiCorsHeaders, apiPreflight } from './api-cors.ts';
import { eventV2 } from './event-v2.ts';
import { replyOf } from './function-reply.ts';
import { internalError, notFound, payloadTooLarge, problemReply } from './problem.ts';
import { createRouteTable, type RouteTable } from './route-table.ts';
import type { Answering, Incoming, Reply } from './server.ts';

export interface ApiOptions {
  model: HttpApiModel;
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
  return {
    maxBodyBytes,
    answer: async (request) => {
      const { cors } = options.model;
      const direct = (await options.control(request)) ?? apiPreflight(cors, request);
      if (direct !== undefined) return direct;
      const reply = await throughFunction(request, routes, options);
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
  routes: RouteTable,
  { model, invoke, failed }: ApiOptions,
): Promise<Reply> {
  const matched = routes(request.method, request.url.split('?')[0] ?? '/');
  if (matched === undefined) return problemReply(notFound);
  try {
    return replyOf(await invoke(matched.route.functionName, eventV2(request, matched, model.id)));
  } catch (error) {
    failed(error);
    return problemReply(internalError);
  }
}
