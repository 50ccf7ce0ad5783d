import middy from '@middy/core';
import httpJsonBodyParser from '@middy/http-json-body-parser';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { answerOk, answerProblem, type Answer } from './http-answer.ts';
import type { Log } from './log.ts';
import { bodyTooLarge, invalidRequest } from './request-faults.ts';

interface Output<O> {
  output: z.ZodMiniType<unknown, O>;
  status: number;
}

// An HTTP API gives header names in lower case (payload format 2.0), so that nothing here has to.

/** A function that is asked by path and query: both are checked by the contract before the use case sees them. */
export function onHttp<P, O>(
  contract: Output<O> & { params: z.ZodMiniType<P> },
  log: Log,
  useCase: (params: P) => Promise<Answer<O>>,
) {
  return httpFunction(contract, log, (event) => {
    const params = z.safeParse(contract.params, { ...event.queryStringParameters, ...event.pathParameters });
    if (!params.success) throw invalidRequest(params.error, 'params');
    return useCase(params.data);
  });
}

/** A function that is asked by a JSON body. */
export function onJsonBody<B, O>(
  contract: Output<O> & { body: z.ZodMiniType<B> },
  log: Log,
  useCase: (body: B) => Promise<Answer<O>>,
) {
  return httpFunction(contract, log, (event) => {
    const body = z.safeParse(contract.body, event.body);
    if (!body.success) throw invalidRequest(body.error, 'body');
    return useCase(body.data);
  }).use(httpJsonBodyParser());
}

const maxBodyBytes = 65_536;

function httpFunction<O>(contract: Output<O>, log: Log, ask: (event: APIGatewayProxyEventV2) => Promise<Answer<O>>) {
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use({
      before: ({ event }) => {
        if (Buffer.byteLength(event.body ?? '') > maxBodyBytes) throw bodyTooLarge();
      },
      onError: (request) => {
        request.response = answerProblem(request.error, log);
      },
    })
    .handler(async (event: APIGatewayProxyEventV2) =>
      answerOk(contract, await ask(event), event.headers['if-none-match']),
    );
}
