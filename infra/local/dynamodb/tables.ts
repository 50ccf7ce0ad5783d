import dynalite from 'dynalite';
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
  const port = await listen(server);

  async function handle(action: string, body: string): Promise<TableReply> {
    const target = `DynamoDB_20120810.${action}`;
    const reply = await fetch(`http://127.0.0.1:${port}`, {
      method: 'POST',
      headers: { ...headers, 'x-amz-target': target },
      body,
    });
    return { status: reply.status, body: await reply.text() };
  }

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

function listen(server: Server): Promise<number> {
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') failed(new Error('no port'));
      else listening(address.port);
    });
  });
}
