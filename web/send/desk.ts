import type * as z from 'zod/mini';
import type { toldMonthSchema } from '../../shared/api/sent-view.ts';
import type { Bilingual } from '../../shared/domain/text.ts';
import { read } from '../common/api.ts';
import { currentSession, scopeOf, type Session } from '../common/session.ts';

type ToldMonth = z.infer<typeof toldMonthSchema>;

/** Whose month it is. */
export type Slot = Readonly<Record<'communeId' | 'unitId' | 'period', string>>;

/** A report that came. */
export interface SentFile extends Pick<
  ToldMonth['files'][number],
  'receivedAt' | 'outcome' | 'format' | 'byLink' | 'comment'
> {
  receipt?: string | null;
  /** What became of it; none where it cannot be opened. */
  path?: string;
}

/** One unit's month, and where everything about it is: the same by a link as by an account. Plain data, so it can be kept. */
export interface Desk {
  /** Names the slot on this device. */
  id: string;
  byLink: boolean;
  /** By a link it is not told. */
  slot?: Slot;
  commune: Bilingual;
  unit: Bilingual;
  period: string;
  periodText: Bilingual;
  deadlineText?: Bilingual;
  forms: { xlsx: string; rows: string };
  /** Where to ask for a place to send to, and what to say beside the file's name and size. */
  ask: { path: string; about: Readonly<Record<string, string>> };
  /** The same for a photo or scan beside the report, and where those that came can be opened. */
  photos: { path: string; about: Readonly<Record<string, string>>; open?: string };
  /** Photos and scans that came, newest first; the name of each only where it can be opened. */
  files: readonly { receivedAt: string; size: number; file?: string }[];
  /** Newest first. */
  sent: readonly SentFile[];
  /** The months before, newest first. */
  earlier: readonly (Omit<ToldMonth, 'files'> & { files: readonly SentFile[] })[];
}

/** Nobody's: the account reports for no unit, or there is no month to report. */
export type NoDesk = 'no-unit' | 'no-month';

export async function deskOfLink(token: string): Promise<Desk> {
  const path = `/links/${encodeURIComponent(token)}`;
  const { links, uploads, ...about } = await read<'open-link'>(path);
  const { commune, unit, period, periodText, deadlineText, files, earlier } = about;
  return {
    id: path,
    byLink: true,
    commune,
    unit,
    period,
    periodText,
    deadlineText,
    forms: { xlsx: links.forms.xlsx, rows: rowsBeside(links.forms.json) },
    ask: { path: links.uploads, about: {} },
    photos: { path: links.files, about: {} },
    files,
    sent: uploads.map(({ link, ...file }) => ({ ...file, path: link })),
    earlier,
  };
}

export async function deskOfAccount(session: Session | undefined = currentSession()): Promise<Desk | NoDesk> {
  const [communeId, unitId] = scopeOf(session, 'reporter')?.split('/') ?? [];
  if (communeId === undefined || unitId === undefined) return 'no-unit';
  const place = await read<'get-place'>(`/public/places/${communeId}`);
  const month = place.periods.find(({ period }) => period === place.current);
  const unit = place.parts.find(({ id }) => id === unitId);
  if (month === undefined) return 'no-month';
  if (unit === undefined) return 'no-unit';
  const { period, periodText } = month;
  const slot = { communeId, unitId, period };
  return { commune: place.name, unit: unit.name, period, periodText, ...(await slotOfAccount(slot)) };
}

async function slotOfAccount(slot: Slot) {
  const { communeId, unitId, period } = slot;
  const form = `/communes/${communeId}/forms/${unitId}/${period}`;
  const photos = `/communes/${communeId}/unit-files/${period}`;
  const open = `${photos}?unitId=${unitId}`;
  const { files, sent = [] } = await read<'get-unit-files'>(open);
  const months = sent.map((each) => ({ ...each, files: each.files.map(openable) }));
  return {
    id: `/communes/${communeId}/${unitId}/${period}`,
    byLink: false,
    slot,
    forms: { xlsx: `${form}.xlsx`, rows: `${form}.rows.json` },
    ask: { path: '/uploads', about: slot },
    photos: { path: photos, about: { unitId }, open },
    files,
    sent: months.find((each) => each.period === period)?.files ?? [],
    earlier: months.filter((each) => each.period !== period),
  };
}

const openable = (file: SentFile & { uploadId: string }): SentFile => ({ ...file, path: `/uploads/${file.uploadId}` });

const rowsBeside = (json: string): string => json.replace(/\.json$/, '.rows.json');
