import type { PublicMonth } from '../../shared/domain/public/public-month.ts';
import type { Bilingual } from '../../shared/domain/text.ts';
import { numberText } from '../common/format.ts';
import { say } from '../common/language.ts';
import { publicTexts } from '../messages/public.ts';
import type { NewsPhoto } from './logic/newest-photo.ts';
import { ownPath, posterTallies } from './logic/plain.ts';
import { TallyList } from './movements.tsx';
import { QrCode } from './qr-code.tsx';
import { Illustrative, Sureness } from './standing.tsx';
import { Tiles } from './tiles.tsx';

interface PosterProps {
  name: Bilingual;
  onlyNameIsReal: boolean;
  month: PublicMonth;
  /** Of the news. */
  photo: NewsPhoto | undefined;
}

/** As much as a sheet holds beside the criteria. */
const most = 6;

/** What is printed: one sheet of A4. On the screen it is not there, for nobody. */
export function Poster({ name, onlyNameIsReal, month, photo }: PosterProps) {
  return (
    <div class="poster">
      <header>
        <p>{say(publicTexts.posterTitle)}</p>
        <p class="place">{say(name)}</p>
      </header>
      <p>
        {say(month.periodText)}. <Sureness month={month} />
      </p>
      {onlyNameIsReal && <p class="made-up">{say(publicTexts.illustrative)}</p>}
      <p class="met-count">
        <span class="figure">{numberText(month.criteriaMet)}</span>{' '}
        {say(publicTexts.metOf, { all: month.criteria.length })}
      </p>
      <Tiles criteria={month.criteria} />
      <h2>{say(publicTexts.movements)}</h2>
      <TallyList short tallies={posterTallies([...month.movements, ...month.resources], most)} />
      <Illustrative month={month} />
      <footer>
        <QrCode text={location.origin + location.pathname} />
        <p>
          {say(publicTexts.scan)}
          <br />
          {location.host}
          {location.pathname}
        </p>
        {photo && <Photo photo={photo} />}
      </footer>
    </div>
  );
}

/** The news on the page have the same picture, so that nobody loads one more for the poster. */
function Photo({ photo: { thumbnail, caption, alt } }: { photo: NewsPhoto }) {
  return (
    <figure lang="vi">
      <img src={ownPath(thumbnail)} alt={alt} />
      <figcaption>{caption === '' ? alt : caption}</figcaption>
    </figure>
  );
}
