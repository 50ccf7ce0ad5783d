import middy, { type MiddlewareObj } from '@middy/core';
import httpJsonBodyParser from '@middy/http-json-body-parser';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { within } from './correlation.ts';
import type { Asked, Gate } from './gate.ts';
import { answerFile, answerOk, answerProblem, type Answer, type FileAnswer, type Keeping } from './http-answer.ts';
import type { Log } from './log.ts';
import { correlationOfRequest } from './of-request.ts';
import { bodyTooLarge, invalidRequest } from './request-faults.ts';

interface Output<O> extends Keeping {
  output: z.ZodMiniType<unknown, O>;
  status: number;
}

interface Asking<P, B = unknown> extends Asked {
  params: P;
  body?: B;
}

type Result = APIGatewayProxyStructuredResultV2;
type Respond = (event: APIGatewayProxyEventV2) => Promise<Result>;

// An HTTP API gives header names in lower case (payload format 2.0), so that nothing here has to.

/** A function that is asked by path and query: both are checked by the contract before the use case sees them. */
export function onHttp<P, O, Caller>(
  contract: Output<O> & { params: z.ZodMiniType<P> },
  gate: Gate<Asking<P>, Caller>,
  useCase: (params: P, caller: Caller) => Promise<Answer<O>>,
) {
  return httpFunction(gate.log, async (event) => {
    const { params, caller } = await admitted(contract, gate, event);
    return answerOk(contract, await useCase(params, caller), event.headers['if-none-match']);
  });
}

/** A function that is asked by path and query and answers a file. */
export function onHttpFile<P, Caller>(
  contract: { params: z.ZodMiniType<P>; status: number },
  gate: Gate<Asking<P>, Caller>,
  useCase: (params: P, caller: Caller) => Promise<FileAnswer>,
) {
  return httpFunction(gate.log, async (event) => {
    const { params, caller } = await admitted(contract, gate, event);
    return answerFile(contract.status, await useCase(params, caller));
  });
}

/** What somebody asks to have done. */
export interface Deed<P, B, Caller> {
  params: P;
  body: B;
  person: Caller;
}

/** A function by which somebody does something: asked by path and JSON body, all faults of which are told at once. */
export function onAct<P, B, O, Caller>(
  contract: Output<O> & { params: z.ZodMiniType<P>; body: z.ZodMiniType<B> },
  gate: Gate<Asking<P, B>, Caller>,
  useCase: (deed: Deed<P, B, Caller>) => Promise<Answer<O>>,
) {
  const respond: Respond = async (event) => {
    const params = paramsOf(contract, event);
    const body = z.safeParse(contract.body, event.body);
    if (!body.success) throw invalidRequest(body.error, 'body');
    const asked = { params, body: body.data };
    return answerOk(contract, await useCase({ ...asked, person: await gate.admit(event, asked) }));
  };
  return httpFunction(gate.log, respond, [httpJsonBodyParser()]);
}

async function admitted<P, Caller>(
  contract: { params: z.ZodMiniType<P> },
  gate: Gate<Asking<P>, Caller>,
  event: APIGatewayProxyEventV2,
): Promise<{ params: P; caller: Caller }> {
  const params = paramsOf(contract, event);
  return { params, caller: await gate.admit(event, { params }) };
}

function paramsOf<P>(contract: { params: z.ZodMiniType<P> }, event: APIGatewayProxyEventV2): P {
  const params = z.safeParse(contract.params, { ...event.queryStringParameters, ...event.pathParameters });
  if (!params.success) throw invalidRequest(params.error, 'params');
  return params.data;
}

const maxBodyBytes = 65_536;

function httpFunction(log: Log, respond: Respond, more: MiddlewareObj<APIGatewayProxyEventV2, Result>[] = []) {
  const answer = middy<APIGatewayProxyEventV2, Result>()
    .use({
      before: ({ event }) => {
        if (Buffer.byteLength(event.body ?? '') > maxBodyBytes) throw bodyTooLarge();
      },
      onError: (request) => {
        request.response = answerProblem(request.error, log);
      },
    })
    .use(more)
    .handler(respond);
  return (event: APIGatewayProxyEventV2, context: Context): Promise<Result> =>
    within(correlationOfRequest(event, context), () => answer(event, context));
}
