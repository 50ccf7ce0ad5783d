import type { NewsFeed } from '../../common/api.ts';
import type { Loading } from '../../common/use-load.ts';

export type NewsPhoto = NewsFeed['items'][number]['_photos'][number];

/** The first picture of the newest article that has one. */
export function newestPhoto(news: Loading<NewsFeed>): NewsPhoto | undefined {
  return news.is === 'ready' ? news.value.items.flatMap(({ _photos: photos }) => photos)[0] : undefined;
}
