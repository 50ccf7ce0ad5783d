import * as z from 'zod/mini';
import { UnknownInTemplateError } from './errors.ts';

/** What intrinsic functions look things up in. */
export interface Scope {
  ref(id: string): string;
  attribute(id: string, name: string): string;
  importValue(name: string): unknown;
  stackOutput(stackName: string, outputName: string): unknown;
}

const strings = z.array(z.string());
const joined = z.tuple([z.string(), z.array(z.unknown())]);
const split = z.tuple([z.string(), z.unknown()]);
const selected = z.tuple([z.union([z.number(), z.string()]), z.unknown()]);
const subWithVariables = z.tuple([z.string(), z.record(z.string(), z.unknown())]);
const stackOutput = z.object({ StackName: z.unknown(), OutputName: z.string() });

type Evaluate = (argument: unknown, scope: Scope) => unknown;

const intrinsics: Record<string, Evaluate> = {
  Ref: (id, scope) => (id === 'AWS::NoValue' ? undefined : scope.ref(text(id))),
  'Fn::GetAtt': getAttribute,
  'Fn::ImportValue': (name, scope) => scope.importValue(text(evaluate(name, scope))),
  'Fn::GetStackOutput': (argument, scope) => {
    const { StackName, OutputName } = stackOutput.parse(argument);
    return scope.stackOutput(text(evaluate(StackName, scope)), OutputName);
  },
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = joined.parse(argument);
    return parts.map((part) => text(evaluate(part, scope))).join(separator);
  },
  'Fn::Split': (argument, scope) => {
    const [separator, source] = split.parse(argument);
    return text(evaluate(source, scope)).split(separator);
  },
  'Fn::Select': (argument, scope) => {
    const [index, list] = selected.parse(argument);
    return z.array(z.unknown()).parse(evaluate(list, scope))[Number(index)];
  },
  'Fn::Sub': substitute,
};

/**
 * A template value with every intrinsic function in it replaced.
 * @throws UnknownInTemplateError at an intrinsic that is not known here
 */
export function evaluate(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value))
    return value.map((each: unknown) => evaluate(each, scope)).filter((each) => each !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first !== undefined && isIntrinsic(first[0])) return call(first[0], first[1], scope);
  return Object.fromEntries(
    entries.map(([key, each]) => [key, evaluate(each, scope)]).filter(([, each]) => each !== undefined),
  );
}

function isIntrinsic(key: string): boolean {
  return key === 'Ref' || key.startsWith('Fn::');
}

function call(name: string, argument: unknown, scope: Scope): unknown {
  const intrinsic = intrinsics[name];
  if (intrinsic === undefined) throw new UnknownInTemplateError(`the local run does not know the intrinsic ${name}`);
  return intrinsic(argument, scope);
}

function getAttribute(argument: unknown, scope: Scope): string {
  const [id = '', ...rest] = typeof argument === 'string' ? argument.split('.') : strings.parse(argument);
  return scope.attribute(id, rest.join('.'));
}

function substitute(argument: unknown, scope: Scope): string {
  const [template, variables] = typeof argument === 'string' ? [argument, {}] : subWithVariables.parse(argument);
  const own = new Map(Object.entries(variables));
  return template.replaceAll(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
    if (literal !== '') return `\${${name}}`;
    if (own.has(name)) return text(evaluate(own.get(name), scope));
    return name.includes('.') ? getAttribute(name, scope) : scope.ref(name);
  });
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new UnknownInTemplateError(`a text was expected, not ${JSON.stringify(value)}`);
}
