/**
 * A number as it is written in Việt Nam: `1.661,5`. Undefined for what could mean two things (`12.5`) or none: it is asked
 * about, never guessed.
 */
export function readNumber(text: string): number | undefined {
  const written = text.replaceAll(/\s/g, '');
  if (!/^(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(written)) return undefined;
  return Number(written.replaceAll('.', '').replace(',', '.'));
}

const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 15 });

/** As `readNumber` reads it back, to the last digit. */
export const writeNumber = (value: number): string => whole.format(value);
