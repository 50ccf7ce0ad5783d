import { useState } from 'preact/hooks';
import { Failed } from '../common/loaded.tsx';
import { say } from '../common/language.ts';
import { isRefusal, type ApiProblem } from '../common/problem.ts';
import type { Loading } from '../common/use-load.ts';
import { common } from '../messages/common.ts';
import { Dialog, type DialogOf } from './acts/dialog.tsx';
import { ActsSection } from './acts/acts-section.tsx';
import { Contents } from './contents.tsx';
import { CriteriaSection } from './criteria/criteria-section.tsx';
import { Headline } from './headline/headline.tsx';
import { pathOf, type AtBoard } from './month.ts';
import { ChatSection } from './sections/chat-section.tsx';
import { MoneySection } from './sections/money-section.tsx';
import { MovementsSection } from './sections/movements-section.tsx';
import { PapersSection } from './sections/papers-section.tsx';
import { TasksSection } from './sections/tasks-section.tsx';
import { TurnOutsSection } from './sections/turn-outs-section.tsx';
import { WarningsSection } from './sections/warnings-section.tsx';
import { UnitsSection } from './units/units-section.tsx';
import { useBoard } from './use-board.ts';
import { useWatch } from './use-watch.ts';
import { WatchedLine } from './watched-line.tsx';

/** One month of one commune, and what there is to do about it. */
export function Board({ reloadPlace, ...given }: Omit<AtBoard, 'refresh' | 'open'> & { reloadPlace: () => void }) {
  const { refresh, ...board } = useBoard(given, reloadPlace);
  const watched = useWatch([pathOf(given, 'progress'), pathOf(given, 'acts')], refresh);
  const [dialog, open] = useState<DialogOf>();
  const at: AtBoard = { ...given, refresh, open };
  if (isNotForThem(board.progress)) return <Failed error={board.progress.error} />;
  // All appears at once: nothing that comes later moves what somebody has begun to read.
  if (Object.values(board).some(({ is }) => is === 'loading')) return <Waiting />;
  return (
    <>
      <WatchedLine watched={watched} />
      <Headline at={at} progress={board.progress} slots={board.slots} version={board.version} />
      <Contents board={board} mayAct={at.mayAct} />
      <UnitsSection at={at} slots={board.slots} grid={board.grid} files={board.files} />
      {at.mayAct && <ChatSection at={at} slots={board.slots} />}
      <CriteriaSection at={at} progress={board.progress} slots={board.slots} />
      <WarningsSection warnings={board.warnings} />
      <MovementsSection movements={board.movements} />
      <TurnOutsSection at={at} movements={board.movements} />
      <MoneySection at={at} movements={board.movements} />
      <TasksSection at={at} tasks={board.tasks} />
      <PapersSection at={at} />
      <ActsSection at={at} acts={board.acts} />
      {dialog && <Dialog {...dialog} close={() => open(undefined)} />}
    </>
  );
}

/** Who may not see the commune's month sees that once, and not once a part. */
function isNotForThem(state: Loading<unknown>): state is { is: 'failed'; error: ApiProblem } {
  return state.is === 'failed' && isRefusal(state.error);
}

function Waiting() {
  return (
    <p class="state board-waits" role="status">
      {say(common.loading)}
    </p>
  );
}
