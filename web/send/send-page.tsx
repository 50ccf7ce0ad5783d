import { read } from '../common/api.ts';
import { Frame } from '../common/frame.tsx';
import { say } from '../common/language.ts';
import { Loaded } from '../common/loaded.tsx';
import { partOfPath } from '../common/part-of-path.ts';
import { useLoad } from '../common/use-load.ts';
import { send } from '../messages/send.ts';

/** `/links/{token}`: one unit's month, for who holds its link. */
export function SendPage() {
  const path = `/links/${encodeURIComponent(partOfPath(1) ?? '')}`;
  const link = useLoad(path, () => read<'open-link'>(path));
  return (
    <Frame title={say(send.title)}>
      <Loaded state={link}>
        {({ unit, periodText, deadlineText }) => (
          <p>
            {say(unit)}. {say(periodText)}. {say(deadlineText)}
          </p>
        )}
      </Loaded>
    </Frame>
  );
}
