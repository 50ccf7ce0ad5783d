import type { Report } from '../../../shared/domain/report.ts';

/** What went worse somewhere, so that the demonstration shows how it is found: số liệu minh họa. */
interface Setback {
  communeId: string;
  /** An indicator that is a share of households. */
  code: string;
  /** The hamlets where it happened. */
  hamlets: readonly string[];
  /** What is left there of the households that met it, in hundredths. */
  left: number;
  difficulties: string;
}

const setbacks: readonly Setback[] = [
  {
    communeId: 'phu-lac',
    code: '17.5',
    hamlets: ['xom-3', 'xom-4', 'xom-5', 'xom-8', 'xom-9', 'xom-12', 'xom-14', 'xom-15'],
    left: 30,
    difficulties: 'Hợp đồng thu gom rác hết hạn từ 20/02, nhiều hộ tạm dừng phân loại rác.',
  },
  {
    communeId: 'van-yen',
    code: '18.1',
    hamlets: ['xom-2', 'xom-6', 'xom-7', 'xom-11'],
    left: 45,
    difficulties: 'Trạm bơm cấp nước hỏng từ sau Tết, các hộ cuối đường ống dùng lại giếng khơi.',
  },
];

/** The report as it is where something went worse; as it was anywhere else. */
export function withSetback(communeId: string, report: Report): Report {
  const setback = setbacks.find((each) => each.communeId === communeId && each.hamlets.includes(report.unit));
  const value = setback && report.indicators[setback.code];
  if (!value || !('total' in value)) return report;
  const met = Math.floor((value.met * setback.left) / 100);
  const indicators = { ...report.indicators, [setback.code]: { total: value.total, met } };
  return { ...report, indicators, notes: { ...report.notes, difficulties: setback.difficulties } };
}
