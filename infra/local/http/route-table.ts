import { UnknownInTemplateError } from '../template/errors.ts';
import type { RouteModel } from '../template/model/http-api.ts';

export interface MatchedRoute {
  route: RouteModel;
  pathParameters: Record<string, string>;
}

interface CompiledRoute {
  route: RouteModel;
  method: string;
  pattern: RegExp;
  names: readonly string[];
  /** Fewer variables first, a greedy one last: API Gateway prefers the more specific route. */
  rank: number;
}

export type RouteTable = (method: string, path: string) => MatchedRoute | undefined;

export function createRouteTable(routes: readonly RouteModel[]): RouteTable {
  const compiled = routes.map(compile).toSorted((one, other) => one.rank - other.rank);
  return (method, path) => {
    for (const candidate of compiled) {
      const match = candidate.method === method || candidate.method === 'ANY' ? candidate.pattern.exec(path) : null;
      if (match !== null) return { route: candidate.route, pathParameters: parametersOf(candidate, match) };
    }
    return undefined;
  };
}

function compile(route: RouteModel): CompiledRoute {
  const [method = '', path] = route.routeKey.split(' ');
  if (path === undefined) throw new UnknownInTemplateError(`the local run does not know the route ${route.routeKey}`);
  const names: string[] = [];
  const parts = path.split('/').map((part) => partPattern(part, names));
  const greedy = path.includes('+}');
  const rank = names.length * 2 + (greedy ? 1000 : 0) + (method === 'ANY' ? 1 : 0);
  return { route, method, pattern: new RegExp(`^${parts.join('/')}$`), names, rank };
}

function partPattern(part: string, names: string[]): string {
  const name = /^\{(.+?)(\+?)\}$/.exec(part);
  if (name === null) return part.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`);
  names.push(name[1] ?? '');
  return name[2] === '+' ? '(.+)' : '([^/]+)';
}

function parametersOf({ names }: CompiledRoute, match: RegExpExecArray): Record<string, string> {
  return Object.fromEntries(names.map((name, index) => [name, decode(match[index + 1] ?? '')]));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
