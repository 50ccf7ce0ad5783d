import pack from '../../../data/packs/ntm-nang-cao-xa-2021-2025.json' with { type: 'json' };
import register from '../../../data/registers/dai-tu.json' with { type: 'json' };
import type { HeldValue, MonthProgress } from '../../../shared/domain/progress.ts';
import { report } from './samples.ts';

/** Lục Ba's month when every unit has sent its report and every indicator has a value: nothing repeats by luck. */
export function fullMonth(): MonthProgress {
  const next = numbers();
  const units = register.units.filter((unit) => unit.parent === 'luc-ba').map(({ id }) => id);
  const hamlets = units.filter((id) => id.startsWith('xom'));
  const indicators = pack.criteria.flatMap((criterion) => criterion.indicators.map(({ code }) => code));
  const valueOf = (code: string): HeldValue => {
    const total = 100 + next(400);
    const value = code in report.indicators ? { total, met: total - next(90) } : { value: next(2) === 0 };
    return { value, period: `2024-0${1 + next(3)}` };
  };
  const valuesOf = (code: string) => {
    const reporters = code in report.indicators ? hamlets : ['van-phong-ubnd'];
    return Object.fromEntries(reporters.map((unit) => [unit, valueOf(code)]));
  };
  const codes = [...Object.keys(report.movements), ...Object.keys(report.resources)];
  const slotOf = () => {
    const receivedAt = new Date(Date.UTC(2024, 2, 12) + next(86_400) * 1000).toISOString();
    return { uploadId: uuid(next), receivedAt, firstReceivedAt: receivedAt };
  };
  return {
    communeId: 'luc-ba',
    period: '2024-03',
    rules: { pack: 'ntm-nang-cao-xa-2021-2025@1', register: 'dai-tu@2024-01' },
    values: Object.fromEntries(indicators.map((code) => [code, valuesOf(code)])),
    levels: { 'PT.12': Object.fromEntries(hamlets.map((unit) => [unit, { value: next(90), period: '2024-03' }])) },
    tallies: Object.fromEntries(
      codes.map((code) => [code, { month: next(5000), toDate: next(20_000), units: hamlets.length }]),
    ),
    verdicts: Object.fromEntries(indicators.map((code) => [code, next(4) === 0 ? 'missed' : 'met'])),
    criteria: Object.fromEntries(
      pack.criteria.map((_, at) => [at + 1, { is: next(4) === 0 ? 'not-met' : 'met', since: `2024-0${1 + next(3)}` }]),
    ),
    slots: Object.fromEntries(units.map((unit) => [unit, slotOf()])),
  };
}

/** Figures that look random and are the same in every run. */
function numbers(): (below: number) => number {
  let state = 20_240_312;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function uuid(next: (below: number) => number): string {
  const digits = Array.from({ length: 20 }, () => next(16).toString(16)).join('');
  return `018e2a4c-${digits.slice(0, 4)}-7${digits.slice(4, 7)}-9${digits.slice(7, 10)}-${digits.slice(8, 20)}`;
}
