import type { SlotGrid } from '../../../shared/api/act-contracts.ts';
import type { SlotsView } from '../../../shared/api/slots-view.ts';
import type { UnitFilesView } from '../../../shared/api/unit-file-contracts.ts';
import { say } from '../../common/language.ts';
import { Failed, Loaded } from '../../common/loaded.tsx';
import type { Loading } from '../../common/use-load.ts';
import { commune } from '../../messages/commune.ts';
import type { AtBoard } from '../month.ts';
import { Section } from '../section.tsx';
import { UnitFiles } from './unit-files.tsx';
import { UnitRow } from './unit-row.tsx';
import { countSlots } from './unit-words.ts';
import { YearGrid } from './year-grid.tsx';

interface UnitsProps {
  at: AtBoard;
  slots: Loading<SlotsView>;
  grid: Loading<SlotGrid>;
  files: Loading<UnitFilesView> & { again: () => void };
}

/** Who has sent what this month, what to do about each, and the year beside it. */
export function UnitsSection({ at, slots, grid, files }: UnitsProps) {
  return (
    <Section id="units" title={say(commune.units)}>
      <Loaded state={slots}>
        {(seen) => (
          <>
            <p>{say(commune.unitsCount, countSlots(seen))}</p>
            <p class="small not-printed">{say(at.mayAct ? commune.unitsHint : commune.unitsHintOnly)}</p>
            <ul class="bare units">
              {seen.slots.map((slot) => (
                <UnitRow key={slot.unitId} at={at} slot={slot} files={filesOf(files, slot.unitId)} />
              ))}
            </ul>
            {files.is === 'failed' && <Failed error={files.error} again={files.again} />}
            {seen.strays.length > 0 && (
              <details class="card open-on-paper">
                <summary>{say(commune.strays)}</summary>
                <UnitFiles uploads={seen.strays} />
              </details>
            )}
          </>
        )}
      </Loaded>
      {slots.is === 'ready' && <Loaded state={grid}>{(year) => <YearGrid at={at} grid={year} />}</Loaded>}
    </Section>
  );
}

const filesOf = (files: UnitsProps['files'], unitId: string) =>
  files.is === 'ready' ? files.value.files.filter((file) => file.unitId === unitId) : [];
