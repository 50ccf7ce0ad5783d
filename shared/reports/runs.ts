/** How a run of text stands: crossed out, or above or below the line as the mark of a footnote does. */
export type RunKind = 'plain' | 'raised' | 'struck';

interface Run {
  text: string;
  kind: RunKind;
}

/**
 * A text put together from runs. Crossed out or raised digits are set apart by marks: without them a crossed out `15`
 * before `20` would read as 1520, and `186` with the mark of footnote 1 as 1861. The `2` of `m2` needs none.
 */
export class Runs {
  private readonly runs: Run[] = [];

  add(text: string, kind: RunKind): void {
    if (text === '') return;
    const last = this.runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else this.runs.push({ text, kind });
  }

  /** Its last character, or nothing. */
  get last(): string {
    return this.runs.at(-1)?.text.at(-1) ?? '';
  }

  get text(): string {
    return this.runs.map((run, index) => this.shown(run, index)).join('');
  }

  private shown({ text, kind }: Run, index: number): string {
    if (kind === 'struck') return isOfFigures(text) ? `~~${text}~~` : text;
    return kind === 'raised' && this.touchesFigure(text, index) ? `^(${text})` : text;
  }

  private touchesFigure(text: string, index: number): boolean {
    const follows = endsAsFigure(this.runs[index - 1]?.text ?? '') && beginsAsFigure(text);
    return follows || (endsAsFigure(text) && beginsAsFigure(this.runs[index + 1]?.text ?? ''));
  }
}

/** Has a digit, or is a mark that changes a figure. */
function isOfFigures(text: string): boolean {
  return /\d/.test(text) || /^[.,%−–-]+$/.test(text.trim());
}

function beginsAsFigure(text: string): boolean {
  return /^[\d.,]/.test(text.trimStart());
}

function endsAsFigure(text: string): boolean {
  return /[\d.,]/.test(text.trimEnd().at(-1) ?? '');
}
