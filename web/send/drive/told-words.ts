import { dayText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { unitDrive } from '../../messages/unit-drive.ts';
import type { Duty } from './load-drive.ts';
import type { Told, ToldAct } from './told.ts';

type Names = readonly Pick<Duty, 'id' | 'name'>[];

/** What was told, in a line: `Phát loa: Ra quân tháng 4, 3 lần, 02/04/2024`. */
export function toldText(act: ToldAct, duties: Names): string {
  return [headOf(act, duties), ...detailsOf(act), dayText(act.date)].join(', ');
}

function headOf(act: ToldAct, duties: Names): string {
  switch (act.kind) {
    case 'launch-confirm':
      return say(unitDrive.kindConfirm);
    case 'turn-out':
      return say(unitDrive.kindTurnOut);
    case 'propaganda':
      return `${say(unitDrive[act.what])}: ${act.title}`;
    case 'task-done': {
      const name = duties.find(({ id }) => id === act.task)?.name;
      return say(unitDrive.kindDone, { task: name === undefined ? act.task : say(name) });
    }
  }
}

function detailsOf(act: ToldAct): string[] {
  if (act.kind === 'turn-out') return act.cleaning ? [say(unitDrive.withCleaning)] : [];
  return act.kind === 'propaganda' && act.count > 1 ? [say(unitDrive.countOf, { count: act.count })] : [];
}

/** The words that somebody wrote to it; undefined where there are none, or the page wrote them. */
export function wordsOf(act: ToldAct): string | undefined {
  const words = act.kind === 'turn-out' ? act.note : act.text;
  return act.kind === 'launch-confirm' || words === '' ? undefined : words;
}

/** What became of it; undefined where it counts. */
export function becameOf(state: Told['state']): string | undefined {
  if (state === 'withdrawn') return say(unitDrive.withdrawn);
  return state === 'replaced' ? say(unitDrive.replaced) : undefined;
}
