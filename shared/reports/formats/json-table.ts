import { decodeText } from '../decode-text.ts';
import { pointerTo, shownNode, type JsonNode } from '../json/json-node.ts';
import { parseJson } from '../json/parse-json.ts';
import type { CellContent, Table, TableRow } from '../table.ts';

/** Every value of a JSON text in a row of its own: the pointer to it, and what stands there. */
export function tableOfJson(bytes: Buffer): Table {
  const rows: TableRow[] = [];
  addValue(parseJson(decodeText(bytes)).root, [], rows);
  return { rows, untyped: true };
}

/** Recursion is safe: the parser refuses what nests deeper than its limit. */
function addValue(node: JsonNode, path: (string | number)[], rows: TableRow[]): void {
  const pointer = pointerTo(...path);
  const cells = new Map<number, CellContent>([
    [1, { is: 'text', text: pointer }],
    [2, contentOf(node)],
  ]);
  rows.push({ cells, placeAt: () => ({ pointer }) });
  if (node.is === 'object') for (const [name, member] of node.members) addValue(member, [...path, name], rows);
  if (node.is === 'array') for (const [index, item] of node.items.entries()) addValue(item, [...path, index], rows);
}

function contentOf(node: JsonNode): CellContent {
  if (node.is === 'boolean') return node;
  if (node.is !== 'number') return { is: 'text', text: shownNode(node) };
  const number = Number(node.source);
  return Number.isFinite(number) ? { is: 'number', number, written: node.source } : { is: 'text', text: node.source };
}
