import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod/mini';
import { bindServer, hangUp, type Incoming, type Reply } from '../../../infra/local/http/server.ts';
import type { TokenFor } from '../../../infra/local/issuer/callers.ts';
import { runDemonstration } from '../../../infra/local/demonstration.ts';
import { temporaryFolder } from './fixture-run.ts';

/** The HTTP API and the bucket as the demonstration meets them, with what it was asked. */
class FakeApi {
  readonly asked: Record<string, unknown>[] = [];
  readonly sent: string[] = [];
  /** What becomes of the next form: taken, taken without an answer, or lost on the way. */
  next: 'lost' | 'taken' | 'unanswered' = 'taken';
  refuse = false;

  async start(): Promise<string> {
    const server = await bindServer(0);
    onTestFinished(() => server.close());
    server.answerWith({
      maxBodyBytes: 1_000_000,
      answer: async (request) => this.#answer(request, server.url),
      tooLarge: () => ({ status: 413 }),
      failed: () => ({ status: 500 }),
    });
    return server.url;
  }

  #answer({ method, url, body }: Incoming, api: string): Reply | typeof hangUp {
    if (method === 'POST' && url === '/uploads') return this.#form(body, api);
    if (url.startsWith('/form/')) return this.#take(url.slice(6));
    if (url.startsWith('/uploads/')) return json(this.#upload(url.slice(9)));
    return json(summary);
  }

  #form(body: Buffer, api: string): Reply {
    if (this.refuse) return json({ vi: 'Kỳ đã khóa', en: 'The month is locked' }, 409);
    const asked = z.looseObject({ unitId: z.string() }).parse(JSON.parse(body.toString()));
    const uploadId = `${asked.unitId}-${this.asked.push(asked)}`;
    return json({ uploadId, url: `${api}/form/${uploadId}`, fields: { key: 'k' } }, 201);
  }

  #take(uploadId: string): Reply | typeof hangUp {
    const fate = this.next;
    this.next = 'taken';
    if (fate !== 'lost') this.sent.push(uploadId);
    return fate === 'taken' ? { status: 204 } : hangUp;
  }

  #upload(uploadId: string): object {
    if (!this.sent.includes(uploadId)) return { status: 'waiting', problems: [], warnings: [] };
    const problem = {
      place: { sheet: 'Báo cáo', cell: 'E14' },
      code: 'negative',
      found: '-3',
      message: { vi: 'Số -3 nhỏ hơn 0.', en: 'Below 0.' },
    };
    const bad = uploadId.startsWith('xom-7');
    return { status: bad ? 'rejected' : 'accepted', problems: bad ? [problem] : [], warnings: [] };
  }
}

const tokenFor: TokenFor = async ({ id }) => `a token for ${id}`;

interface Stage {
  api: FakeApi;
  lines: string[];
  run: () => Promise<void>;
}

async function stage(): Promise<Stage> {
  const api = new FakeApi();
  const url = await api.start();
  const dataDir = temporaryFolder();
  const samples = join(dataDir, 'samples');
  mkdirSync(samples);
  for (const name of ['xom-2_2024-03.csv', 'xom-7_2024-03_loi.xlsx']) writeFileSync(join(samples, name), name);
  const lines: string[] = [];
  const say = (line: string): number => lines.push(line);
  return {
    api,
    lines,
    run: () => runDemonstration(url, { dataDir, say, show: () => {}, samples, arrivalMs: 50, tokenFor }),
  };
}

describe('the demonstration', () => {
  it('sends each sample for the unit and month in its name, once however often it runs', async () => {
    const { api, run, lines } = await stage();

    await run();
    await run();

    expect(api.asked).toEqual([
      { communeId: 'luc-ba', unitId: 'xom-2', period: '2024-03', fileName: 'xom-2_2024-03.csv', size: 17 },
      { communeId: 'luc-ba', unitId: 'xom-7', period: '2024-03', fileName: 'xom-7_2024-03_loi.xlsx', size: 22 },
    ]);
    expect(api.sent).toHaveLength(2);
    expect(lines.at(-1)).toContain('đã được gửi từ lần trước');
  });

  it('says of a refused file where it is wrong and what to do', async () => {
    const { run, lines } = await stage();

    await run();

    expect(lines.filter((line) => line.includes('✗'))).toEqual(['  ✗ Báo cáo!E14 «-3»: Số -3 nhỏ hơn 0. (Below 0.)']);
  });

  it('does not send again what had arrived when it was broken off, and goes on with the rest', async () => {
    const { api, run } = await stage();
    api.next = 'unanswered';

    await expect(run()).rejects.toThrow('fetch failed');
    await run();

    expect(api.sent).toEqual(['xom-2-1', 'xom-7-2']);
  });

  it('sends again what had not arrived when it was broken off', async () => {
    const { api, run } = await stage();
    api.next = 'lost';

    await expect(run()).rejects.toThrow('fetch failed');
    await run();

    expect(api.sent).toEqual(['xom-2-2', 'xom-7-3']);
  });

  it('says why no form is given, and asks again at the next start', async () => {
    const { api, run, lines } = await stage();
    api.refuse = true;

    await run();
    api.refuse = false;
    await run();

    expect(lines.find((line) => line.includes('không gửi được'))).toContain('Kỳ đã khóa (The month is locked)');
    expect(api.sent).toHaveLength(2);
  });
});

function json(value: unknown, status = 200): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

const none = { onTime: 0, late: 0, rejected: 0, missing: 0, notDue: 0 };
const summary = {
  name: 'Huyện Đại Từ',
  period: '2024-03',
  periodText: { vi: 'Kỳ tháng 3/2024', en: 'Month 3/2024' },
  status: 'provisional',
  version: 0,
  illustrative: [],
  communes: [],
  totals: { indicators: {}, movements: {}, resources: {} },
  completeness: { owed: 8, ...none },
  proof: { received: 0, accepted: 0, superseded: 0, rejected: 0, late: 0, waiting: 0, lost: 0 },
};
