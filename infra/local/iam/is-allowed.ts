import type { Statement } from '../template/model/permissions.ts';
import { UnknownInTemplateError } from '../template/errors.ts';

/** What someone wants to do, with the condition keys that the service supplies. */
export interface Wish {
  action: string;
  resource: string;
  keys?: Readonly<Record<string, string>>;
}

/** IAM's own rule: an explicit Deny wins, and without an Allow it is no. */
export function isAllowed(statements: readonly Statement[], wish: Wish): boolean {
  const applying = statements.filter((statement) => applies(statement, wish));
  return applying.some(({ Effect }) => Effect === 'Allow') && !applying.some(({ Effect }) => Effect === 'Deny');
}

/** @throws UnknownInTemplateError at a condition that the run cannot judge */
export function refuseUnknownConditions(statements: readonly Statement[]): void {
  for (const operator of statements.flatMap((statement) => Object.keys(statement.Condition ?? {}))) {
    if (!(operator in operators))
      throw new UnknownInTemplateError(`the local run does not judge the condition ${operator}`);
  }
}

function applies(statement: Statement, wish: Wish): boolean {
  return (
    statement.Action.some((pattern) => matches(pattern.toLowerCase(), wish.action.toLowerCase())) &&
    statement.Resource.some((pattern) => matches(pattern, wish.resource)) &&
    Object.entries(statement.Condition ?? {}).every(([operator, keys]) => holds(operator, keys, wish))
  );
}

const operators: Record<string, (pattern: string, value: string) => boolean> = {
  StringEquals: (pattern, value) => pattern === value,
  StringLike: matches,
};

function holds(operator: string, keys: Readonly<Record<string, readonly string[]>>, wish: Wish): boolean {
  return Object.entries(keys).every(([key, patterns]) => {
    const value = wish.keys?.[key];
    return value !== undefined && patterns.some((pattern) => operators[operator]?.(pattern, value) ?? false);
  });
}

/** Patterns stand in templates, so that there are only so many, and each call is held against several. */
const compiled = new Map<string, RegExp>();

function matches(pattern: string, value: string): boolean {
  const known = compiled.get(pattern) ?? compile(pattern);
  compiled.set(pattern, known);
  return known.test(value);
}

function compile(pattern: string): RegExp {
  const parts = pattern.split(/([*?])/).map((part) => {
    if (part === '*') return '.*';
    if (part === '?') return '.';
    return part.replaceAll(/[\^$.|+()[\]{}]/g, String.raw`\$&`);
  });
  return new RegExp(`^${parts.join('')}$`, 's');
}
