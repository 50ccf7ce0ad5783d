/** One line of the bench: what was measured, against which bar, and whether it holds. */
export interface Figure {
  section: string;
  what: string;
  value: number;
  unit: string;
  /** Absent where there is only something to be told. */
  bar?: { is: 'at most' | 'at least' | 'exactly'; value: number };
  holds: boolean;
  note: string;
}

export interface Measured {
  what: string;
  value: number;
  unit?: string;
  note?: string;
}

export interface Sheet {
  atMost: (bar: number, measured: Measured) => Figure;
  atLeast: (bar: number, measured: Measured) => Figure;
  exactly: (bar: number, measured: Measured) => Figure;
  /** A figure without a bar. */
  told: (measured: Measured) => Figure;
}

/** Makes the figures of one section. */
export function sheet(section: string): Sheet {
  const plain = ({ what, value, unit = '', note = '' }: Measured) => ({ section, what, value, unit, note });
  return {
    atMost: (bar, measured) => ({
      ...plain(measured),
      bar: { is: 'at most', value: bar },
      holds: measured.value <= bar,
    }),
    atLeast: (bar, measured) => ({
      ...plain(measured),
      bar: { is: 'at least', value: bar },
      holds: measured.value >= bar,
    }),
    exactly: (bar, measured) => ({
      ...plain(measured),
      bar: { is: 'exactly', value: bar },
      holds: measured.value === bar,
    }),
    told: (measured) => ({ ...plain(measured), holds: true }),
  };
}
