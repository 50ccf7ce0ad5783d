import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request whose body has been read. */
export interface Incoming {
  method: string;
  /** Path and query as they came, still encoded. */
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  sourceIp: string;
}

export interface Reply {
  status: number;
  headers?: Record<string, string | readonly string[]>;
  body?: string | Buffer;
}

/** Break the connection without an answer, as a caller that died would see it. */
export const hangUp = Symbol('hang up');

export interface Answering {
  maxBodyBytes: number;
  answer(request: Incoming): Promise<Reply | typeof hangUp>;
  tooLarge(): Reply;
  failed(error: unknown): Reply;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface BoundServer {
  port: number;
  url: string;
  /** What to answer from now on: 503 until it is told. */
  answerWith(answering: Answering): void;
  /** Hands every request on as it comes, to what answers by itself. */
  handWith(handler: Handler): void;
  close(): Promise<void>;
}

/** As an HTTP API's, of the request's line and all headers together; more is answered 431. */
const maxHeaderSize = 10_240;

const notReady: Answering = {
  maxBodyBytes: 0,
  answer: async () => ({ status: 503 }),
  tooLarge: () => ({ status: 503 }),
  failed: () => ({ status: 503 }),
};

/**
 * An HTTP server on this machine alone. Bound first and given its answers later, because functions must know where to
 * call before they can be set up. Its `Date` header follows `Date`: Node's own takes the machine's clock.
 */
export async function bindServer(port: number): Promise<BoundServer> {
  let handler: Handler = (request, response) => handle(request, response, notReady);
  const server = createServer({ keepAliveTimeout: 60_000, maxHeaderSize }, (request, response) => {
    handler(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((listening, refused) => {
    server.once('error', refused);
    server.listen(port, '127.0.0.1', listening);
  });
  const bound = portOf(server.address());
  return {
    port: bound,
    url: `http://127.0.0.1:${bound}`,
    answerWith: (answering) => {
      handler = (request, response) => handle(request, response, answering);
    },
    handWith: (next) => {
      handler = next;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function handle(request: IncomingMessage, response: ServerResponse, options: Answering): Promise<void> {
  response.sendDate = false;
  try {
    const body = await readBody(request, options.maxBodyBytes);
    const reply = body === undefined ? options.tooLarge() : await options.answer(incoming(request, body));
    if (reply === hangUp) request.socket.destroy();
    else send(response, reply, body === undefined);
  } catch (error) {
    if (!response.headersSent) send(response, options.failed(error), false);
  }
}

function incoming(request: IncomingMessage, body: Buffer): Incoming {
  const { method = 'GET', url = '/', headers } = request;
  return { method, url, headers, body, sourceIp: request.socket.remoteAddress ?? '127.0.0.1' };
}

async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    // What exceeds the limit is read and dropped, so that the sender gets an answer instead of a broken pipe.
    if (size <= limit) chunks.push(chunk);
  }
  return size > limit ? undefined : Buffer.concat(chunks);
}

function send(response: ServerResponse, reply: Reply, close: boolean): void {
  response.statusCode = reply.status;
  response.setHeader('date', new Date().toUTCString());
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  if (close) response.setHeader('connection', 'close');
  const body = reply.body ?? '';
  if (response.getHeader('content-length') === undefined && reply.status !== 204 && reply.status !== 304) {
    response.setHeader('content-length', Buffer.byteLength(body));
  }
  response.end(body);
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
