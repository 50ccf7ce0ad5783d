import { read } from '../../common/api.ts';
import { dayText, instantText } from '../../common/format.ts';
import { say } from '../../common/language.ts';
import { driveTexts } from '../../messages/commune-drive.ts';
import { ShowFile } from '../files/show-file.tsx';
import type { AtBoard } from '../month.ts';
import type { Task } from './open-answers.ts';

type Answer = Task['answers'][number];

interface EvidenceProps {
  at: AtBoard;
  task: Task;
}

/** By what it is known that a duty is done: what the system saw, what somebody said, and the file that goes with it. */
export function Evidence({ at, task }: EvidenceProps) {
  const known = task.answers.filter(({ how, evidence }) => how !== null || evidence.length > 0);
  if (known.length === 0) return null;
  return (
    <ul class="bare">
      {known.map((answer) => (
        <li key={answer.unitId}>
          <span class="small">{howText(answer, task.answers.length > 1)}</span>
          {answer.evidence.map((each) => (
            <Shown key={each.actId} at={at} of={each} />
          ))}
        </li>
      ))}
    </ul>
  );
}

/** `Xóm 2: 10/04/2024, đã ghi là làm xong` */
function howText({ name, on, how }: Answer, isOfSeveral: boolean): string {
  const said = [on === null ? undefined : dayText(on), how === null ? undefined : say(how)].filter(Boolean).join(', ');
  return isOfSeveral ? `${say(name)}: ${said}` : said;
}

function Shown({ at, of: { by, at: instant, text, file } }: { at: AtBoard; of: Answer['evidence'][number] }) {
  const about = say(driveTexts.evidenceBy, { by, at: instantText(instant) });
  return (
    <div class="row">
      <span>
        {text !== '' && `“${text}” `}
        <span class="small">{about}</span>
      </span>
      {file !== null && (
        <ShowFile
          at={at}
          file={file}
          about={about}
          find={() => read<'get-evidence-file'>(file).then(({ url }) => url)}
        />
      )}
    </div>
  );
}
