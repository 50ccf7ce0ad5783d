import middy from '@middy/core';
import httpJsonBodyParser from '@middy/http-json-body-parser';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { actorOf } from './actor.ts';
import { answerFile, answerOk, answerProblem, type Answer, type FileAnswer } from './http-answer.ts';
import type { Log } from './log.ts';
import { bodyTooLarge, invalidRequest } from './request-faults.ts';

interface Output<O> {
  output: z.ZodMiniType<unknown, O>;
  status: number;
}

type Result = APIGatewayProxyStructuredResultV2;
type Respond = (event: APIGatewayProxyEventV2) => Promise<Result>;

// An HTTP API gives header names in lower case (payload format 2.0), so that nothing here has to.

/** A function that is asked by path and query: both are checked by the contract before the use case sees them. */
export function onHttp<P, O>(
  contract: Output<O> & { params: z.ZodMiniType<P> },
  log: Log,
  useCase: (params: P) => Promise<Answer<O>>,
) {
  return httpFunction(log, async (event) =>
    answerOk(contract, await useCase(paramsOf(contract, event)), event.headers['if-none-match']),
  );
}

/** A function that is asked by path and query and answers a file. */
export function onHttpFile<P>(
  contract: { params: z.ZodMiniType<P>; status: number },
  log: Log,
  useCase: (params: P) => Promise<FileAnswer>,
) {
  return httpFunction(log, async (event) => answerFile(contract.status, await useCase(paramsOf(contract, event))));
}

/** What somebody asks to have done. Who it is, is asked for only where it matters. */
export interface Deed<P, B> {
  params: P;
  body: B;
  /** @throws DomainError unauthenticated */
  actor: () => string;
}

/** A function by which somebody does something: asked by path and JSON body, all faults of which are told at once. */
export function onAct<P, B, O>(
  contract: Output<O> & { params: z.ZodMiniType<P>; body: z.ZodMiniType<B> },
  log: Log,
  useCase: (deed: Deed<P, B>) => Promise<Answer<O>>,
) {
  return httpFunction(log, async (event) => {
    const params = paramsOf(contract, event);
    const body = z.safeParse(contract.body, event.body);
    if (!body.success) throw invalidRequest(body.error, 'body');
    return answerOk(contract, await useCase({ params, body: body.data, actor: () => actorOf(event) }));
  }).use(httpJsonBodyParser());
}

function paramsOf<P>(contract: { params: z.ZodMiniType<P> }, event: APIGatewayProxyEventV2): P {
  const params = z.safeParse(contract.params, { ...event.queryStringParameters, ...event.pathParameters });
  if (!params.success) throw invalidRequest(params.error, 'params');
  return params.data;
}

const maxBodyBytes = 65_536;

function httpFunction(log: Log, respond: Respond) {
  return middy<APIGatewayProxyEventV2, Result>()
    .use({
      before: ({ event }) => {
        if (Buffer.byteLength(event.body ?? '') > maxBodyBytes) throw bodyTooLarge();
      },
      onError: (request) => {
        request.response = answerProblem(request.error, log);
      },
    })
    .handler(respond);
}
