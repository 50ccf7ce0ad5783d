import dynalite from 'dynalite';
import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import type { TableModel } from '../template/model/tables.ts';

export interface TableReply {
  status: number;
  body: string;
}

/** The tables of the app, kept on disk by dynalite. */
export interface Tables {
  /** Carries out a DynamoDB action as it came over the wire. */
  handle(action: string, body: string): Promise<TableReply>;
  stop(): Promise<void>;
}

/** dynalite looks at no signature; its edge has done that. */
const headers = {
  'content-type': 'application/x-amz-json-1.0',
  'x-amz-date': '20240101T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=local/20240101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
};

export async function startTables(folder: string, models: readonly TableModel[]): Promise<Tables> {
  const server = dynalite({ path: folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  // It closes its store only once it has listened, and its port is asked nothing.
  await listen(server);
  const handle: Tables['handle'] = (action, body) => dispatch(server, action, body);
  for (const { name, definition } of models) await ensureTable(handle, name, definition);
  return { handle, stop: () => new Promise((stopped) => server.close(() => stopped())) };
}

async function ensureTable(handle: Tables['handle'], name: string, definition: object): Promise<void> {
  const created = await handle('CreateTable', JSON.stringify({ TableName: name, ...definition }));
  if (created.status === 200) return untilActive(handle, name);
  if (!created.body.includes('ResourceInUseException')) throw new Error(`table ${name}: ${created.body}`);
}

async function untilActive(handle: Tables['handle'], name: string): Promise<void> {
  const input = JSON.stringify({ TableName: name });
  while (!(await handle('DescribeTable', input)).body.includes('"TableStatus":"ACTIVE"')) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Hands a request to the server without a socket between: twice as many calls a second. */
function dispatch(server: Server, action: string, body: string): Promise<TableReply> {
  return new Promise((answered) => {
    const target = `DynamoDB_20120810.${action}`;
    const request = Object.assign(new EventEmitter(), {
      method: 'POST',
      url: '/',
      headers: { ...headers, 'x-amz-target': target },
    });
    const response = {
      statusCode: 200,
      setHeader: () => {},
      end: (text = '') => answered({ status: response.statusCode, body: text }),
    };
    server.emit('request', request, response);
    request.emit('data', Buffer.from(body));
    request.emit('end');
  });
}

function listen(server: Server): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
}
