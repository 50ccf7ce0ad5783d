import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import { pointerTo, type JsonNode } from './json-node.ts';
import { JsonTokens, type JsonToken } from './json-tokens.ts';

/** What JSON.parse would let pass: a name given twice, of which it keeps the last, and names that touch prototypes. */
export interface JsonFault {
  code: 'repeated-field' | 'forbidden-field';
  pointer: string;
  name: string;
}

type Open =
  | { is: 'object'; members: Map<string, JsonNode>; name: string; skips: boolean }
  | { is: 'array'; items: JsonNode[] };

type Expected = 'value' | 'value or ]' | 'name' | 'name or }' | 'colon' | 'comma or close' | 'end';

const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses without recursion, so that depth costs a refusal and not the process.
 * @throws FileRefused for what is no JSON, nests too deeply, or has more values than a report
 */
export function parseJson(text: string): { root: JsonNode; faults: JsonFault[] } {
  const parser = new JsonParser(text);
  return { root: parser.parse(), faults: parser.faults };
}

class JsonParser {
  readonly faults: JsonFault[] = [];
  private readonly tokens: JsonTokens;
  private readonly open: Open[] = [];
  private expected: Expected = 'value';
  private values = 0;
  private root: JsonNode = { is: 'null' };

  constructor(text: string) {
    this.tokens = new JsonTokens(text);
  }

  parse(): JsonNode {
    for (let token = this.tokens.next(); token.is !== 'end'; token = this.tokens.next()) this.take(token);
    return this.expected === 'end' ? this.root : this.tokens.refuse();
  }

  private take(token: JsonToken): void {
    switch (this.expected) {
      case 'value or ]':
        return isMark(token, ']') ? this.close() : this.takeValue(token);
      case 'value':
        return this.takeValue(token);
      case 'name or }':
        return isMark(token, '}') ? this.close() : this.takeName(token);
      case 'name':
        return this.takeName(token);
      case 'colon':
        return this.takeMark(token, ':', 'value');
      case 'comma or close':
        return this.takeCommaOrClose(token);
      case 'end':
        return this.tokens.refuse();
    }
  }

  private takeValue(token: JsonToken): void {
    this.values += 1;
    if (this.values > limits.jsonValues) throw new FileRefused('too-deep');
    if (isMark(token, '{'))
      return this.begin({ is: 'object', members: new Map(), name: '', skips: false }, 'name or }');
    if (isMark(token, '[')) return this.begin({ is: 'array', items: [] }, 'value or ]');
    this.put(scalarOf(token) ?? this.tokens.refuse());
  }

  private begin(container: Open, expected: Expected): void {
    this.open.push(container);
    if (this.open.length > limits.jsonDepth) throw new FileRefused('too-deep');
    this.expected = expected;
  }

  private takeName(token: JsonToken): void {
    const container = this.open.at(-1);
    if (token.is !== 'string' || container?.is !== 'object') return this.tokens.refuse();
    container.name = token.text;
    const isForbidden = forbiddenNames.has(token.text);
    container.skips = isForbidden || container.members.has(token.text);
    if (container.skips) this.addFault(isForbidden ? 'forbidden-field' : 'repeated-field', token.text);
    this.expected = 'colon';
  }

  private addFault(code: JsonFault['code'], name: string): void {
    const path = this.open.map((container) => (container.is === 'array' ? container.items.length : container.name));
    this.faults.push({ code, name, pointer: pointerTo(...path) });
  }

  private takeMark(token: JsonToken, mark: string, expected: Expected): void {
    if (!isMark(token, mark)) this.tokens.refuse();
    this.expected = expected;
  }

  private takeCommaOrClose(token: JsonToken): void {
    const isObject = this.open.at(-1)?.is === 'object';
    if (isMark(token, isObject ? '}' : ']')) this.close();
    else this.takeMark(token, ',', isObject ? 'name' : 'value');
  }

  private close(): void {
    const closed = this.open.pop();
    if (closed) this.put(closed);
  }

  private put(node: JsonNode): void {
    const container = this.open.at(-1);
    if (!container) this.root = node;
    else if (container.is === 'array') container.items.push(node);
    else if (!container.skips) container.members.set(container.name, node);
    this.expected = container ? 'comma or close' : 'end';
  }
}

function isMark(token: JsonToken, mark: string): boolean {
  return token.is === 'mark' && token.mark === mark;
}

function scalarOf(token: JsonToken): JsonNode | undefined {
  switch (token.is) {
    case 'string':
    case 'number':
      return token;
    case 'word':
      return token.word === 'null' ? { is: 'null' } : { is: 'boolean', boolean: token.word === 'true' };
    case 'mark':
    case 'end':
      return undefined;
  }
}
