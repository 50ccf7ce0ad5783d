import type { NewsFeed } from '../common/api.ts';
import { dayText } from '../common/format.ts';
import { say } from '../common/language.ts';
import { Loaded } from '../common/loaded.tsx';
import type { Loading } from '../common/use-load.ts';
import { publicTexts } from '../messages/public.ts';
import { ownPath } from './logic/plain.ts';

type Item = NewsFeed['items'][number];

export function News({ news }: { news: Loading<NewsFeed> & { again: () => void } }) {
  const empty = { when: ({ items }: NewsFeed) => items.length === 0, text: say(publicTexts.noNews) };
  return (
    <section aria-labelledby="news" class="on-screen">
      <h2 id="news">{say(publicTexts.news)}</h2>
      <Loaded state={news} empty={empty}>
        {({ items }) => items.map((item) => <Article key={item.id} item={item} />)}
      </Loaded>
    </section>
  );
}

function Article({ item: { title, content_text: text, date_published: at, _photos: photos } }: { item: Item }) {
  return (
    <article lang="vi">
      <h3>{title}</h3>
      <p class="small">{dayText(at)}</p>
      {text.split('\n').map((line, number) => (
        <p key={number}>{line}</p>
      ))}
      <div class="photos">
        {photos.map(({ url, thumbnail, caption, alt }) => (
          <figure key={url}>
            <a href={ownPath(url)}>
              <img src={ownPath(thumbnail)} alt={alt} loading="lazy" width="400" height="300" />
            </a>
            <figcaption class="small">{caption}</figcaption>
          </figure>
        ))}
      </div>
    </article>
  );
}
