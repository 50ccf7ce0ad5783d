import { sheet, type Figure } from '../figure.ts';
import type { AloneBundle } from './alone.ts';
import { bundleBars } from './bars.ts';
import type { FunctionBundle } from './sdk-uses.ts';

const { atMost, told } = sheet('Bundle bytes ÷ the same SDK clients alone');

export function bundleBytes({ name, bytes }: FunctionBundle, alone: AloneBundle): Figure {
  const note = `${kilobytes(bytes)} ÷ ${kilobytes(alone.bytes)} KB`;
  const measured = { what: name, value: bytes / alone.bytes, note };
  const bar = bundleBars[name]?.bytes;
  return bar === undefined ? told(measured) : atMost(bar, measured);
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);
