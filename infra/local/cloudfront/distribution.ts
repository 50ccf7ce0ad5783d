import type { Answering, Incoming, Reply } from '../http/server.ts';
import { hangUp } from '../http/server.ts';
import type { BehaviorModel, DistributionModel } from '../template/model/distribution.ts';
import { createViewerRequest, type ViewerRequest } from './viewer-request.ts';

export interface DistributionOptions {
  model: DistributionModel;
  api: Answering;
  /** The file of a bucket that is asked for. */
  fileOf: (bucket: string, request: Incoming) => Promise<Reply>;
  failed: (error: unknown) => void;
}

interface Behavior extends BehaviorModel {
  takes: (path: string) => boolean;
  first: ViewerRequest | undefined;
}

/** What CloudFront answers: pages from a bucket and the API under the same address, each with the headers of its policy. */
export function distribution({ model, api, fileOf, failed }: DistributionOptions): Answering {
  const behaviors = model.map(prepare);
  const answer = async (request: Incoming): Promise<Reply | typeof hangUp> => {
    const [path = '/', query] = request.url.split(/\?(.*)/s);
    const behavior = behaviors.find(({ takes }) => takes(path));
    if (behavior === undefined) return { status: 404 };
    if (!behavior.methods.includes(request.method)) return withHeaders({ status: 403 }, behavior);
    const seen = behavior.first?.(request, path) ?? { uri: path };
    if ('reply' in seen) return withHeaders(seen.reply, behavior);
    const asked = { ...request, url: query === undefined ? seen.uri : `${seen.uri}?${query}` };
    const reply = await (behavior.origin === 'api' ? api.answer(asked) : fileOf(behavior.origin.bucket, asked));
    return reply === hangUp ? hangUp : withHeaders(reply, behavior);
  };
  return {
    maxBodyBytes: api.maxBodyBytes,
    answer,
    tooLarge: () => api.tooLarge(),
    failed: (error) => {
      failed(error);
      return { status: 502 };
    },
  };
}

function prepare(behavior: BehaviorModel): Behavior {
  const { pathPattern = '*', viewerRequest } = behavior;
  const escaped = pathPattern.replaceAll(/[\\^$.|+()[\]{}]/g, String.raw`\$&`);
  const pattern = new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
  return {
    ...behavior,
    takes: (path) => pattern.test(path),
    first: viewerRequest === undefined ? undefined : createViewerRequest(viewerRequest),
  };
}

const withHeaders = (reply: Reply, { headers }: Behavior): Reply => ({
  ...reply,
  headers: { ...reply.headers, ...headers },
});
