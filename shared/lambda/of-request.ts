import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { uploadIdSchema } from '../api/uploads.ts';
import { correlate, requestOf, type Correlation, type InvocationContext } from './correlation.ts';

/** W3C Trace Context, version 00. */
const traceparent = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Of what a caller wrote only what has its form: a log is no place for a text of anybody. */
export function correlationOfRequest(
  { headers, pathParameters, requestContext }: APIGatewayProxyEventV2,
  context: InvocationContext,
): Correlation {
  const httpRequestId = requestContext.requestId;
  const traceId = traceparent.exec(headers['traceparent'] ?? '')?.[1];
  const correlationId = uploadIn(pathParameters?.['uploadId']) ?? `http:${httpRequestId}`;
  return { correlationId, httpRequestId, ...(traceId !== undefined && { traceId }), ...requestOf(context) };
}

/** What follows from a request about an upload belongs to that upload. */
export function correlateUpload(uploadId: string): void {
  const correlationId = uploadIn(uploadId);
  if (correlationId !== undefined) correlate({ correlationId });
}

const uploadIn = (text: string | undefined): string | undefined => uploadIdSchema.safeParse(text).data;
