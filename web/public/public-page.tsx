import { read, readFeed } from '../common/api.ts';
import { dayText } from '../common/format.ts';
import { Frame } from '../common/frame.tsx';
import { say } from '../common/language.ts';
import { Loaded } from '../common/loaded.tsx';
import { partOfPath } from '../common/part-of-path.ts';
import { useLoad } from '../common/use-load.ts';
import { publicTexts } from '../messages/public.ts';

/** `/public/communes/luc-ba`: what a commune tells everybody. */
export function PublicPage() {
  const communeId = partOfPath(2) ?? '';
  const place = useLoad(communeId, () => read<'get-place'>(`/public/places/${communeId}`));
  const news = useLoad(communeId, () => readFeed(communeId));
  const empty = { when: ({ items }: { items: unknown[] }) => items.length === 0, text: say(publicTexts.noNews) };
  return (
    <Frame title={say(publicTexts.title)} about={place.is === 'ready' ? say(place.value.name) : undefined}>
      <h2>{say(publicTexts.news)}</h2>
      <Loaded state={news} empty={empty}>
        {({ items }) =>
          items.map(({ id, title, content_text: text, date_published: at }) => (
            <article key={id}>
              <h3>{title}</h3>
              <p class="small">{dayText(at)}</p>
              <p>{text}</p>
            </article>
          ))
        }
      </Loaded>
    </Frame>
  );
}
