import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { UploadView } from '../../shared/api/uploads.ts';
import { instantText } from '../common/format.ts';
import { say } from '../common/language.ts';
import { send } from '../messages/send.ts';
import { FileLink } from './file-link.tsx';
import { ProblemList } from './problem-list.tsx';
import { isReturned, titleOf } from './verdict-title.ts';

interface VerdictProps {
  view: UploadView;
  /** Of the file in the API; its marked copy and its receipt lie below it. */
  path: string;
  byLink: boolean;
  onPage: boolean;
  /** It has just come: whoever does not see it is taken to it. */
  isNew: boolean;
}

/** What became of a file: its receipt, or each thing to correct. */
export function Verdict({ isNew, ...about }: VerdictProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew, about.path]);
  const { view, onPage } = about;
  const isGood = view.status !== 'rejected';
  const title = say(titleOf(view), { n: view.problems.length });
  return (
    <section class={`note ${isGood ? 'good' : 'bad'} verdict`} aria-label={isNew ? title : undefined}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {view.receivedAt !== null && <p class="small">{say(send.receivedAt, { when: instantText(view.receivedAt) })}</p>}
      {isGood ? <Accepted {...about} /> : <Rejected {...about} isNew={isNew} />}
      {view.warnings.length > 0 && (
        <Part title={say(send.warnings)}>
          <ProblemList problems={view.warnings} onPage={onPage} />
        </Part>
      )}
    </section>
  );
}

function Accepted({ view, path, byLink }: Omit<VerdictProps, 'isNew'>) {
  if (view.receipt === null) return null;
  const { number, counted } = view.receipt;
  return (
    <>
      <p>
        {say(send.receipt)} <strong class="figure number">{number}</strong>
      </p>
      <details>
        <summary>
          {say(send.showCounted)} ({counted.length})
        </summary>
        <dl class="counted">
          {counted.map(({ code, label, text }) => (
            <div key={code}>
              <dt>
                <strong>{code}</strong> {label}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p>
        <FileLink path={`${path}/receipt.txt`} byLink={byLink}>
          {say(send.getReceipt)}
        </FileLink>
      </p>
    </>
  );
}

function Rejected({ view, path, byLink, onPage, isNew }: VerdictProps) {
  return (
    <>
      {!isReturned(view) && <p>{say(onPage ? send.rejectedForm : send.rejectedAbout)}</p>}
      {!onPage && view.links.marked !== null && (
        <p>
          <FileLink path={`${path}/marked.xlsx`} byLink={byLink} isMain>
            {say(send.getMarked)}
          </FileLink>
        </p>
      )}
      <ProblemList problems={view.problems} onPage={onPage} />
      {isNew && !onPage && (
        <p>
          <a class="button quiet" href="#send-file">
            {say(send.sendAgain)}
          </a>
        </p>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <>
      <h3>{title}</h3>
      {children}
    </>
  );
}
