import type { MovementsView } from '../../../shared/domain/movements/movements-view.ts';
import { capital } from '../../common/capital.ts';
import { numberText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { Loaded } from '../../common/loaded.tsx';
import type { Loading } from '../../common/use-load.ts';
import { driveTexts } from '../../messages/commune-drive.ts';
import type { AtBoard } from '../month.ts';
import { MayRecord } from '../record/may-record.tsx';
import { RecordMoney } from '../record/record-money.tsx';
import { Section } from '../section.tsx';

type Source = NonNullable<MovementsView['money']>[number];
type Sums = Pick<Source, (typeof columns)[number]>;

const columns = ['pledged', 'received', 'toCommune', 'spent'] as const;

interface MoneyProps {
  at: AtBoard;
  movements: Loading<MovementsView>;
}

/** By source what was pledged, came and was spent since the drive began, and what of it does not fit together. */
export function MoneySection({ at, movements }: MoneyProps) {
  const none = { when: ({ money = [] }: MovementsView) => money.length === 0, text: say(driveTexts.noMoney) };
  return (
    <Section id="money" title={say(driveTexts.money)}>
      <Loaded state={movements} empty={none}>
        {({ money = [] }) => (
          <>
            <p class="small">{say(driveTexts.moneySays)}</p>
            <MayRecord at={at}>
              <RecordMoney at={at} kind="pledge" sources={money} />
              <RecordMoney at={at} kind="receipt" sources={money} />
              <RecordMoney at={at} kind="spending" sources={money} />
            </MayRecord>
            <Sources money={money} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Sources({ money }: { money: readonly Source[] }) {
  return (
    <ul class="bare sources">
      {money.map((source) => (
        <li key={source.source} class="card">
          <SourceOf name={say(source.name)} sums={source} remarks={source.remarks} />
        </li>
      ))}
      <li class="card in-all">
        <SourceOf name={say(driveTexts.all)} sums={sumOf(money)} remarks={[]} />
      </li>
    </ul>
  );
}

interface SourceProps {
  name: string;
  sums: Sums;
  remarks: Source['remarks'];
}

function SourceOf({ name, sums, remarks }: SourceProps) {
  return (
    <>
      <h3>{name}</h3>
      <dl class="sums">
        {columns.map((column) => (
          <div key={column} class={column}>
            <dt>{say(driveTexts[column])}</dt>
            <dd>{numberText(sums[column])}</dd>
          </div>
        ))}
      </dl>
      {remarks.map((remark) => (
        <p key={remark.vi} class="remark">
          <span aria-hidden="true">! </span>
          {capital(say(remark))}.
        </p>
      ))}
    </>
  );
}

function sumOf(money: readonly Source[]): Sums {
  const sum = (column: keyof Sums): number => money.reduce((all, source) => all + source[column], 0);
  return { pledged: sum('pledged'), received: sum('received'), toCommune: sum('toCommune'), spent: sum('spent') };
}
