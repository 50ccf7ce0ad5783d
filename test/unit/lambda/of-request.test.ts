import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { correlation } from '../../../shared/lambda/correlation.ts';
import { onHttp } from '../../../shared/lambda/on-http.ts';
import { correlateUpload, correlationOfRequest } from '../../../shared/lambda/of-request.ts';
import { call, httpEvent, readableLog, type Request } from './http-event.ts';

const uploadId = '018e302c-717f-758e-a647-10a7f2fdf007';
const of = (request: Request) => {
  const event = httpEvent(request);
  return correlationOfRequest(
    { ...event, requestContext: { ...event.requestContext, requestId: 'JKJaXmPLvHcESHA=' } },
    { awsRequestId: 'r-1' },
  );
};

describe('a request', () => {
  it('is found in the logs by its upload, or by its id in the access log', () => {
    expect(of({ path: { uploadId } })).toEqual({
      correlationId: uploadId,
      httpRequestId: 'JKJaXmPLvHcESHA=',
      requestId: 'r-1',
    });
    expect(of({})).toMatchObject({ correlationId: 'http:JKJaXmPLvHcESHA=' });
  });

  it('has the trace of its caller noted, and nothing else that a caller wrote', () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';

    expect(of({ headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` } })).toMatchObject({ traceId });
    expect(of({ headers: { traceparent: `Nguyễn Văn A` } })).not.toHaveProperty('traceId');
    expect(of({ path: { uploadId: 'Nguyễn Văn A' } })).toMatchObject({ correlationId: 'http:JKJaXmPLvHcESHA=' });
  });

  it('says so to all that its function does, its faults too', async () => {
    const { log } = readableLog();
    const seen: unknown[] = [];
    log.error = () => void seen.push(correlation());
    const contract = { params: z.object({ uploadId: z.string() }), output: z.object({}), status: 200 };
    const handler = onHttp(contract, { log, admit: async () => undefined }, async () => {
      seen.push(correlation());
      throw new Error('the table is away');
    });

    await call(handler, { path: { uploadId } });

    const said = { correlationId: uploadId, httpRequestId: '', requestId: 'request' };
    expect(seen).toEqual([said, said]);
  });

  it('about an upload that its body names is found by that, where the name has the form of one', async () => {
    const { log } = readableLog();
    const contract = { params: z.object({ name: z.string() }), output: z.object({ id: z.string() }), status: 200 };
    const handler = onHttp(contract, { log, admit: async () => undefined }, async ({ name }) => {
      correlateUpload(name);
      return { body: { id: correlation().correlationId ?? '' } };
    });

    expect(await call(handler, { path: { name: uploadId } })).toMatchObject({ answer: { id: uploadId } });
    expect(await call(handler, { path: { name: 'Nguyễn Văn A' } })).toMatchObject({ answer: { id: 'http:' } });
  });
});
