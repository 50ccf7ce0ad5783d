import Big from 'big.js';
import { shownFigure } from '../domain/shown-figure.ts';

export interface Remedy extends Record<string, string> {
  example: string;
  exampleVi: string;
}

const none: Remedy = { example: '', exampleVi: '' };

/** A figure times a power of ten: as a reader expects it, and as it is typed so that it has no other reading. */
export function scaled(figure: number, power: number): { shown: string; plain: string } {
  const value = new Big(figure).times(new Big(10).pow(power)).round(6).toNumber();
  return { shown: shownFigure(value), plain: String(value).replace('.', ',') };
}

/** No đồng has decimals: `3,5` is most often of millions. */
export function remedyForFraction(figure: number, unit: string): Remedy {
  if (unit !== 'đồng') {
    const thousands = shownFigure(Math.round(figure * 1000));
    return {
      example: ` If it is ${thousands}, write it without a mark.`,
      exampleVi: ` Nếu là ${thousands}, hãy ghi không có dấu chấm.`,
    };
  }
  const whole = String(Math.round(figure));
  if (figure >= 1000) return { example: ` Round it: write ${whole}.`, exampleVi: ` Hãy làm tròn: ghi ${whole}.` };
  const plain = String(Math.round(figure * 1_000_000));
  const shown = shownFigure(figure);
  return {
    example: ` If it is ${shown} million đồng, write ${plain}.`,
    exampleVi: ` Nếu là ${shown} triệu đồng thì ghi ${plain}.`,
  };
}

/** `1.530` km is 1,53 written with the decimal mark of another language, or in metres. */
export function remedyForSize(figure: number, unit: string): Remedy {
  if (unit !== 'km') return none;
  const { shown, plain } = scaled(figure, -3);
  return {
    example: ` If it is ${shown} km, write ${plain}.`,
    exampleVi: ` Nếu là ${shown} km thì ghi ${plain}.`,
  };
}
