import type { SlotsView } from '../../../shared/api/slots-view.ts';
import { read } from '../../common/api.ts';
import { say } from '../../common/language.ts';
import { Loaded } from '../../common/loaded.tsx';
import { ApiProblem } from '../../common/problem.ts';
import { useLoad, type Loading } from '../../common/use-load.ts';
import { criteriaTexts } from '../../messages/commune-criteria.ts';
import type { AtBoard } from '../month.ts';
import { Explained } from './explained.tsx';
import { figureOfIndicator } from './figure-path.ts';
import { readReports } from './read-reports.ts';
import { rowsOfReports } from './rows-of-reports.ts';
import { SourceTable } from './source-table.tsx';

interface SourcesProps {
  at: AtBoard;
  code: string;
  slots: Loading<SlotsView>;
}

/** From which units and cells an indicator comes: of a closed month as it was published, of any other from its reports. */
export function Sources({ at, code, slots }: SourcesProps) {
  const path = figureOfIndicator(at, code);
  const explained = useLoad(`${path} ${at.month.state}`, () => explain(path, at.month.state === 'locked'));
  return (
    <Loaded state={explained}>
      {(found) =>
        found === undefined ? (
          <Loaded state={slots}>{(seen) => <FromReports code={code} slots={seen} />}</Loaded>
        ) : (
          <Explained at={at} explanation={found} />
        )
      }
    </Loaded>
  );
}

/** @returns undefined where there is nothing published to be explained */
async function explain(path: string, isLocked: boolean) {
  if (!isLocked) return undefined;
  try {
    return await read<'explain-figure'>(path);
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return undefined;
    throw error;
  }
}

function FromReports({ code, slots }: { code: string; slots: SlotsView }) {
  const counted = slots.slots.flatMap(({ uploads }) => uploads.filter(({ status }) => status === 'accepted'));
  const ids = counted.map(({ uploadId }) => uploadId);
  const reports = useLoad(ids.join(' '), () => readReports(ids));
  return (
    <Loaded state={reports}>
      {(found) => {
        const rows = rowsOfReports({ code, reports: found, slots });
        if (rows.length === 0) return <p>{say(criteriaTexts.noReports)}</p>;
        return <SourceTable caption={say(criteriaTexts.unitsAndCells, { code })} rows={rows} />;
      }}
    </Loaded>
  );
}
