import { useEffect } from 'preact/hooks';
import type { Bilingual } from '../../../shared/domain/text.ts';
import { dayText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { Loaded } from '../../common/loaded.tsx';
import { useLoad } from '../../common/use-load.ts';
import { unitDrive } from '../../messages/unit-drive.ts';
import type { Slot } from '../desk.ts';
import type { AtDrive } from './at-drive.ts';
import { ConfirmLaunch } from './confirm-launch.tsx';
import { Duties } from './duties.tsx';
import { loadDrive, type Drive } from './load-drive.ts';
import { TellMore } from './tell-more.tsx';
import { ToldList } from './told-list.tsx';
import { useOnline } from './use-online.ts';

/** The unit’s part in the drive: what is asked of it, and what it tells. */
export function DriveSection({ slot, unit }: { slot: Slot; unit: Bilingual }) {
  const isOnline = useOnline();
  const drive = useLoad(Object.values(slot).join(' '), () => loadDrive(slot));
  useEffect(() => {
    if (isOnline && drive.is === 'failed') drive.again();
  }, [isOnline]);
  return (
    <>
      {!isOnline && (
        <p class="note warn needs-net" role="status">
          {say(unitDrive.needsNet)}
        </p>
      )}
      <Loaded state={drive}>
        {(seen) => <Parts at={{ slot, unit, months: seen.months, isOnline, again: drive.again }} drive={seen} />}
      </Loaded>
    </>
  );
}

function Parts({ at, drive }: { at: AtDrive; drive: Drive }) {
  const { campaign, participant, tasks } = drive;
  return (
    <>
      <p>
        <strong>{say(campaign.theme)}</strong>
        <br />
        {say(unitDrive.since, { from: dayText(campaign.from), to: dayText(campaign.to) })}
      </p>
      {participant !== undefined && <ConfirmLaunch at={at} participant={participant} />}
      <Duties at={at} duties={tasks} />
      <TellMore at={at} />
      <ToldList at={at} drive={drive} />
    </>
  );
}
