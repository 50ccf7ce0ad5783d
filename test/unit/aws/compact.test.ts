import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../../shared/aws/compact.ts';
import { reportSchema } from '../../../shared/domain/report.ts';
import { report, reportThatSays } from '../../contract/support/samples.ts';

describe('what is packed', () => {
  it('comes back as it was, letters and all', () => {
    const said = reportThatSays('Hiến đất làm đường \u{1F6E3}\uFE0F, ồ ồ (NFD: o\u0302\u0300)');

    const back = unpack(pack(said), reportSchema);

    expect(back).toEqual(said);
  });

  it('takes less than half of its JSON', () => {
    const packed = pack(report);

    expect(packed.length).toBeLessThan(JSON.stringify(report).length / 2);
  });

  it('is refused on the way out where it is not what its schema says', () => {
    const packed = pack({ ...report, indicators: { '17.5': { total: -1, met: 0 } } });

    expect(() => unpack(packed, reportSchema)).toThrow('17.5');
  });

  it('is refused on the way out where its bytes are damaged', () => {
    const packed = pack(report).slice(0, -10);

    expect(() => unpack(packed, reportSchema)).toThrow('unexpected end of file');
  });
});
