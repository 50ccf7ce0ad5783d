import { read } from '../../common/api.ts';
import { instantText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { unitDrive } from '../../messages/unit-drive.ts';
import { OpenFile } from '../open-file.tsx';
import type { AtDrive } from './at-drive.ts';
import type { Drive } from './load-drive.ts';
import { record } from './record.ts';
import { Tell } from './tell.tsx';
import type { Told } from './told.ts';
import { becameOf, toldText, wordsOf } from './told-words.ts';

interface ToldProps {
  at: AtDrive;
  drive: Pick<Drive, 'told' | 'tasks'>;
}

/** What this account told so far, each to be taken back. */
export function ToldList({ at, drive: { told, tasks } }: ToldProps) {
  return (
    <section>
      <h3>{say(unitDrive.told)}</h3>
      {told.length === 0 && <p class="small">{say(unitDrive.noneTold)}</p>}
      <ul class="sent">
        {told.map((each) => (
          <li key={each.act.id}>
            <OneTold at={at} told={each} text={toldText(each.act, tasks)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneTold({ at, told, text }: { at: AtDrive; told: Told; text: string }) {
  const { act, period, state, file } = told;
  const words = wordsOf(act);
  const became = becameOf(state);
  return (
    <>
      <div>
        {text}
        {words !== undefined && <div>“{words}”</div>}
        <div class="small">
          {say(unitDrive.toldAt, { when: instantText(act.at) })}
          {became !== undefined && <strong> {became}.</strong>}
        </div>
      </div>
      {file !== null && (
        <OpenFile find={() => read<'get-evidence-file'>(file).then(({ url }) => url)}>
          {say(unitDrive.openFile)}
          <span class="only-aloud"> ({text})</span>
        </OpenFile>
      )}
      <Tell
        at={at}
        open={say(unitDrive.withdraw)}
        about={text}
        done={say(unitDrive.takenBack)}
        isOver={state !== 'in-force'}
        fields={[{ name: 'reason', label: say(unitDrive.reason), kind: 'text', maxLength: 1000, required: true }]}
        button={say(unitDrive.withdraw)}
        tell={(filled) => takeBack(at, { id: act.id, period }, filled.text('reason'))}
      />
    </>
  );
}

function takeBack(at: AtDrive, { id, period }: { id: string; period: string }, reason: string) {
  return record(at, period, { kind: 'withdraw', actId: id, unitId: at.slot.unitId, reason });
}
