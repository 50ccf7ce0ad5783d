import { UnknownInTemplateError } from '../template/errors.ts';
import { operatorOf } from './operators.ts';

/** Whether an event matches. */
export type Matches = (event: unknown) => boolean;

/** All values at a place in an event: several where there is an array on the way, none where it is absent. */
export type Test = (values: readonly unknown[]) => boolean;

/**
 * Compiles an event pattern, so that an operator that is not known is found when the run starts.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function compilePattern(pattern: unknown): Matches {
  const fields = compileObject(pattern);
  return (event) => fields([event]);
}

function compileObject(pattern: unknown): Test {
  const entries = Object.entries(asObject(pattern));
  const tests = entries.map(([field, rest]): Test => {
    if (field === '$or') return either(rest);
    const test = compileField(rest);
    return (values) => test(values.flatMap((value) => valuesAt(value, field)));
  });
  return (values) => tests.every((test) => test(values));
}

function compileField(pattern: unknown): Test {
  if (!Array.isArray(pattern)) return compileObject(pattern);
  const tests = pattern.map((alternative: unknown) => compileAlternative(alternative));
  return (values) => tests.some((test) => test(values));
}

function compileAlternative(alternative: unknown): Test {
  if (typeof alternative !== 'object' || alternative === null) return (values) => values.includes(alternative);
  const [first, ...others] = Object.entries(alternative);
  if (first === undefined || others.length > 0) throw unknown(alternative);
  const test = operatorOf(first[0], first[1]);
  if (test === undefined) throw unknown(alternative);
  return test;
}

function either(patterns: unknown): Test {
  if (!Array.isArray(patterns)) throw unknown(patterns);
  const tests = patterns.map((pattern: unknown) => compileObject(pattern));
  return (values) => tests.some((test) => test(values));
}

function valuesAt(value: unknown, field: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => valuesAt(each, field));
  if (typeof value !== 'object' || value === null) return [];
  const own = new Map<string, unknown>(Object.entries(value));
  if (!own.has(field)) return [];
  const found = own.get(field);
  return Array.isArray(found) ? found : [found];
}

function asObject(pattern: unknown): object {
  if (typeof pattern !== 'object' || pattern === null || Array.isArray(pattern)) throw unknown(pattern);
  return pattern;
}

function unknown(pattern: unknown): UnknownInTemplateError {
  return new UnknownInTemplateError(`the local run does not know the event pattern ${JSON.stringify(pattern)}`);
}
