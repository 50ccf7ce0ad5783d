import * as z from 'zod/mini';
import type { BusEvent } from '../events/event-bus.ts';

const slot = { communeId: z.optional(z.string()), unitId: z.optional(z.string()), period: z.optional(z.string()) };
const accepted = z.object({ detail: z.object({ ...slot, warnings: z._default(z.number(), 0) }) });
const rejected = z.object({
  detail: z.object({
    ...slot,
    uploadId: z.string(),
    verdict: z.string(),
    problems: z.number(),
    codes: z.array(z.string()),
  }),
});
const published = z.object({
  detail: z.object({ version: z.number(), content: z.object({ name: z.string(), period: z.string() }) }),
});

type Slot = Partial<Record<'communeId' | 'period' | 'unitId', string | undefined>>;

const lines: Record<string, (detail: unknown) => string> = {
  'report-accepted': (said) => {
    const { detail } = z.parse(accepted, said);
    const warnings = detail.warnings > 0 ? `, ${detail.warnings} cảnh báo (warnings)` : '';
    return `✓ đã nhận báo cáo (accepted)  ${slotText(detail)}${warnings}`;
  },
  'report-rejected': (said) => {
    const { detail } = z.parse(rejected, said);
    const late = detail.verdict === 'late';
    const why = late ? 'nộp sau khi khóa kỳ (late)' : `${detail.problems} lỗi (problems): ${detail.codes.join(', ')}`;
    return `✗ chưa nhận báo cáo (refused)  ${slotText(detail)}: ${why}`;
  },
  'district-summary-published': (said) => {
    const { content, version } = z.parse(published, said).detail;
    return `★ đã có tổng hợp chính thức (official summary)  ${content.name}, kỳ ${content.period}, bản ${version}`;
  },
  'district-summary-restated': (said) => {
    const { content, version } = z.parse(published, said).detail;
    return `★ đã có tổng hợp điều chỉnh (restated summary)  ${content.name}, kỳ ${content.period}, bản ${version}`;
  },
};

/** One line about an event that the app put on its bus; one that is not known here, or says something else, by its name. */
export function eventLine(event: BusEvent): string {
  const name = event['detail-type'];
  try {
    return lines[name]?.(event.detail) ?? `· sự kiện (event)  ${name}`;
  } catch {
    return `· sự kiện (event)  ${name}`;
  }
}

const ofCommune = z.object({ detail: z.object({ communeId: z.string() }) });

/** The commune that an event is about; undefined where it is about none. */
export function communeOfEvent(event: BusEvent): string | undefined {
  return ofCommune.safeParse(event.detail).data?.detail.communeId;
}

function slotText({ communeId = '?', unitId = '?', period = '?' }: Slot): string {
  return `${communeId}/${unitId}, kỳ ${period}`;
}
