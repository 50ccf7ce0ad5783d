import { readGiven } from '../../data/given.ts';
import { newsContracts } from '../../shared/api/news-contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { openGate } from '../../shared/lambda/gate.ts';
import { onHttpFile } from '../../shared/lambda/on-http.ts';
import { createFindNews } from '../../shared/steps/find-news.ts';
import { getNewsRssEnv } from './env.ts';
import { rssFeed } from './rss-feed.ts';

const env = readEnv(getNewsRssEnv);
const now = () => new Date();
const acts = createActStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE });
const findNews = createFindNews({ given: readGiven(), acts, now });

export const handler = onHttpFile(
  newsContracts['get-news-rss'],
  openGate('get-news-rss', { calls: env, now }),
  async ({ communeId }) => ({
    bytes: Buffer.from(rssFeed(await findNews(communeId), env.PUBLIC_URL)),
    mediaType: 'application/rss+xml; charset=utf-8',
    fileName: 'news.rss',
    shown: 'for-minutes',
  }),
);
