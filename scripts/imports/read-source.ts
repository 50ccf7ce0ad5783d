import { parseAst } from 'vitest/node';

export interface Import {
  /** As written; undefined when it is computed, so that nobody can tell. */
  specifier: string | undefined;
  typeOnly: boolean;
  line: number;
}

export interface Usage {
  what: string;
  line: number;
}

export interface Source {
  imports: readonly Import[];
  usages: readonly Usage[];
}

type Node = Readonly<Record<string, unknown>> & { type: string; start: number };

/** What a TypeScript source imports, type imports too, and which of the restricted things it says. */
export function readSource(text: string, lang: 'ts' | 'tsx' = 'ts'): Source {
  const program: unknown = parseAst(text, { lang });
  const nodes = [...nodesIn(program)];
  const lineOf = (node: Node) => text.slice(0, node.start).split('\n').length;
  return {
    imports: nodes.filter(isImport).map((node) => importOf(node, lineOf(node))),
    usages: nodes.flatMap((node) => usagesIn(node).map((what) => ({ what, line: lineOf(node) }))),
  };
}

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesIn(item);
  if (!isObject(value)) return;
  if (isNode(value)) yield value;
  for (const child of Object.values(value)) yield* nodesIn(child);
}

function isImport(node: Node): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return true;
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return isObject(node['source']);
    default:
      return false;
  }
}

function importOf(node: Node, line: number): Import {
  const value = isObject(node['source']) ? node['source']['value'] : undefined;
  return { specifier: typeof value === 'string' ? value : undefined, typeOnly: isTypeOnly(node), line };
}

function isTypeOnly(node: Node): boolean {
  return node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type';
}

function usagesIn(node: Node): string[] {
  switch (node.type) {
    case 'NewExpression':
      return nameOf(node['callee']) === 'Date' && isEmpty(node['arguments']) ? ['new Date()'] : [];
    case 'CallExpression':
      return nameOf(node['callee']) === 'Date' ? ['Date()'] : [];
    case 'MemberExpression':
      return [`${nameOf(node['object'])}.${nameOf(node['property'])}`];
    case 'Identifier':
      return [String(node['name'])];
    default:
      return isAsync(node) ? ['async'] : [];
  }
}

function isAsync(node: Node): boolean {
  return node.type === 'AwaitExpression' || node['async'] === true || node['await'] === true;
}

function nameOf(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const name = value['name'] ?? value['value'];
  return typeof name === 'string' ? name : undefined;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNode(value: Readonly<Record<string, unknown>>): value is Node {
  return typeof value['type'] === 'string' && typeof value['start'] === 'number';
}
