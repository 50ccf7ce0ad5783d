import { readGiven } from '../../data/given.ts';
import { newsContracts } from '../../shared/api/news-contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { openGate } from '../../shared/lambda/gate.ts';
import { onHttpFile } from '../../shared/lambda/on-http.ts';
import { createFindNews } from '../../shared/steps/find-news.ts';
import { getNewsFeedEnv } from './env.ts';
import { jsonFeed } from './json-feed.ts';

const env = readEnv(getNewsFeedEnv);
const now = () => new Date();
const acts = createActStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE });
const findNews = createFindNews({ given: readGiven(), acts, now });

export const handler = onHttpFile(
  newsContracts['get-news-feed'],
  openGate('get-news-feed', { calls: env, now }),
  async ({ communeId }) => ({
    bytes: Buffer.from(JSON.stringify(jsonFeed(await findNews(communeId), env.PUBLIC_URL))),
    mediaType: 'application/feed+json',
    fileName: 'news.json',
    shown: 'for-minutes',
  }),
);
