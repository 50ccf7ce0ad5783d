import { read, readFeed } from '../common/api.ts';
import { Frame } from '../common/frame.tsx';
import { say } from '../common/language.ts';
import { Loaded } from '../common/loaded.tsx';
import { partOfPath } from '../common/part-of-path.ts';
import { useLoad } from '../common/use-load.ts';
import { publicTexts } from '../messages/public.ts';
import { Movements } from './movements.tsx';
import { newestPhoto } from './logic/newest-photo.ts';
import { News } from './news.tsx';
import { Poster } from './poster.tsx';
import { OpenMonth, Standing } from './standing.tsx';

/** `/public/communes/luc-ba`: what a commune tells everybody. On paper it is a poster. */
export function PublicPage() {
  const communeId = partOfPath(2) ?? '';
  const path = `/public/communes/${communeId}/progress.json`;
  const progress = useLoad(path, () => read<'get-public-progress'>(path));
  const news = useLoad(`${path} news`, () => readFeed(communeId));
  return (
    <Frame title={say(publicTexts.title)} about={progress.is === 'ready' ? say(progress.value.name) : ''}>
      <Loaded state={progress}>
        {({ name, onlyNameIsReal, official, provisional }) => {
          const month = official ?? provisional;
          if (month === null) return <p class="state">{say(publicTexts.nothingYet)}</p>;
          return (
            <>
              <div class="on-screen">
                {onlyNameIsReal && <p class="note warn">{say(publicTexts.illustrative)}</p>}
                <Standing month={month} />
                {official !== null && provisional !== null && <OpenMonth month={provisional} />}
                <Movements month={month} />
                <PrintIt />
              </div>
              <Poster name={name} onlyNameIsReal={onlyNameIsReal} month={month} photo={newestPhoto(news)} />
            </>
          );
        }}
      </Loaded>
      {progress.is !== 'loading' && <News news={news} />}
    </Frame>
  );
}

function PrintIt() {
  return (
    <p class="row">
      <button type="button" class="quiet" onClick={() => print()}>
        {say(publicTexts.print)}
      </button>{' '}
      <span class="small">{say(publicTexts.printAbout)}</span>
    </p>
  );
}
