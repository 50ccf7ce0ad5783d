import * as z from 'zod/mini';
import type { Test } from './pattern.ts';

const caseFolded = z.object({ 'equals-ignore-case': z.string() });
const textOrFolded = z.union([z.string(), caseFolded]);
const scalars = z.union([z.array(z.union([z.string(), z.number()])), z.string(), z.number()]);
const textList = z.union([z.string(), z.array(z.string())]);
const anythingBut = z.union([
  scalars,
  z.strictObject({ prefix: textList }),
  z.strictObject({ suffix: textList }),
  z.strictObject({ wildcard: textList }),
  z.strictObject({ 'equals-ignore-case': textList }),
]);
const comparison = z.enum(['<', '<=', '=', '>', '>=']);
const bounds = z.union([z.tuple([comparison, z.number()]), z.tuple([comparison, z.number(), comparison, z.number()])]);

type TextTest = (value: string) => boolean;

/** The test that an operator of an event pattern makes; undefined where it, or its form, is not known. */
export function operatorOf(name: string, argument: unknown): Test | undefined {
  switch (name) {
    case 'exists':
      return typeof argument === 'boolean' ? (values) => values.length > 0 === argument : undefined;
    case 'numeric':
      return numeric(argument);
    case 'anything-but':
      return not(argument);
    default: {
      const test = textTest(name, argument);
      return test && ((values) => values.some((value) => typeof value === 'string' && test(value)));
    }
  }
}

function textTest(name: string, argument: unknown): TextTest | undefined {
  const read = textOrFolded.safeParse(argument);
  if (!read.success) return undefined;
  const text = typeof read.data === 'string' ? read.data : read.data['equals-ignore-case'];
  const test = textTests[name]?.(typeof read.data === 'string' ? text : text.toLowerCase());
  return test && typeof read.data !== 'string' ? (value) => test(value.toLowerCase()) : test;
}

const textTests: Record<string, (text: string) => TextTest> = {
  prefix: (text) => (value) => value.startsWith(text),
  suffix: (text) => (value) => value.endsWith(text),
  'equals-ignore-case': (text) => (value) => value.toLowerCase() === text.toLowerCase(),
  wildcard: (text) => {
    const parts = text.split('*').map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, String.raw`\$&`));
    const pattern = new RegExp(`^${parts.join('.*')}$`, 's');
    return (value) => pattern.test(value);
  },
};

function not(argument: unknown): Test | undefined {
  const read = anythingBut.safeParse(argument);
  if (!read.success) return undefined;
  const refused = refusal(read.data);
  return (values) => values.some((value) => !refused(value));
}

function refusal(given: z.infer<typeof anythingBut>): (value: unknown) => boolean {
  if (typeof given !== 'object') return (value) => value === given;
  if (Array.isArray(given)) return (value) => given.some((each) => each === value);
  const tests = Object.entries(given).flatMap(([name, texts]) => [texts].flat().map((text) => textTests[name]?.(text)));
  return (value) => typeof value === 'string' && tests.some((test) => test?.(value));
}

function numeric(argument: unknown): Test | undefined {
  const read = bounds.safeParse(argument);
  if (!read.success) return undefined;
  const [first, one, second, two] = read.data;
  const within = (value: number): boolean =>
    compare(value, first, one) && (second === undefined || two === undefined || compare(value, second, two));
  return (values) => values.some((value) => typeof value === 'number' && within(value));
}

function compare(value: number, sign: z.infer<typeof comparison>, bound: number): boolean {
  switch (sign) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '=':
      return value === bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
  }
}
