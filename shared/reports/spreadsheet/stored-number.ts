const decimal = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/;

/** A number as spreadsheets store it (xsd:double); what else JavaScript takes for one, such as `0x10`, is none. */
export function storedNumber(text: string): number {
  return decimal.test(text) ? Number(text) : Number.NaN;
}
