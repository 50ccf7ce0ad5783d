/** A value of a JSON text. Objects are maps, so that no key is special; numbers keep their digits. */
export type JsonNode =
  | { is: 'object'; members: ReadonlyMap<string, JsonNode> }
  | { is: 'array'; items: readonly JsonNode[] }
  | { is: 'string'; text: string }
  | { is: 'number'; source: string }
  | { is: 'boolean'; boolean: boolean }
  | { is: 'null' };

/** RFC 6901, with long names cut: a pointer is shown to people. */
export function pointerTo(...path: (string | number)[]): string {
  return path.map((step) => `/${String(step).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** A value as it is quoted in a message. */
export function shownNode(node: JsonNode): string {
  switch (node.is) {
    case 'object':
      return '{…}';
    case 'array':
      return '[…]';
    case 'string':
      return node.text;
    case 'number':
      return node.source;
    case 'boolean':
      return String(node.boolean);
    case 'null':
      return 'null';
  }
}
