import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import type { RunKind } from '../runs.ts';
import type { Table } from '../table.ts';
import { parseXml, type XmlAttributes } from '../xlsx/xml.ts';
import { SheetReader } from './sheet.ts';
import { kindGiven } from './text-style.ts';

/** Inside these nothing is a cell of the report, although they hold texts or whole tables. */
const history = ['annotation', 'note', 'ruby-text', 'forms', 'dde-links', 'tracked-changes', 'content-validations'];
/** On the sheet or in a cell (ODF 1.3 part 3, 10.3). */
const drawings = ['shapes', 'frame', 'custom-shape', 'rect', 'ellipse', 'circle', 'line', 'g', 'caption', 'connector'];
const moreDrawings = ['control', 'measure', 'path', 'polygon', 'polyline', 'regular-polygon'];
const asides = new Set(history.concat(drawings, moreDrawings));

/** The visible sheets of content.xml. Hidden ones are not part of the report: their sender does not see them. */
export function readContent(part: Buffer): Table[] {
  const reader = new ContentReader();
  parseXml(part, reader);
  if (!reader.isSpreadsheet) throw new FileRefused('unknown-format');
  return reader.tables;
}

class ContentReader {
  readonly tables: Table[] = [];
  isSpreadsheet = false;
  private readonly hiddenStyles = new Set<string>();
  private readonly textStyles = new Map<string, RunKind>();
  private readonly counts = { cells: 0, rows: 0 };
  private style = '';
  private isOfText = false;
  private sheets = 0;
  private asideDepth = 0;
  /** Of tables: one inside a cell is no sheet. */
  private tableDepth = 0;
  private sheet: SheetReader | undefined;

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (this.asideDepth > 0 || asides.has(name)) this.asideDepth += 1;
    else if (name === 'spreadsheet') this.isSpreadsheet = true;
    else if (!this.isSpreadsheet) this.noteStyle(name, attributes);
    else if (name === 'table') this.openTable(attributes);
    else if (this.tableDepth === 1) this.sheet?.open(name, attributes);
  };

  readonly text = (text: string): void => {
    if (this.asideDepth === 0 && this.tableDepth === 1) this.sheet?.text(text);
  };

  readonly close = (name: string): void => {
    if (this.asideDepth > 0) this.asideDepth -= 1;
    else if (name === 'table' && this.isSpreadsheet) this.closeTable();
    else if (this.tableDepth === 1) this.sheet?.close(name);
  };

  /** Styles stand before the sheets. */
  private noteStyle(name: string, attributes: XmlAttributes): void {
    if (name === 'style') {
      this.style = attributes.get('style:name') ?? '';
      this.isOfText = attributes.get('style:family') === 'text';
    }
    const kind = name === 'text-properties' && this.isOfText ? kindGiven(attributes) : 'plain';
    if (kind !== 'plain') this.textStyles.set(this.style, kind);
    if (name === 'table-properties' && attributes.get('table:display') === 'false') this.hiddenStyles.add(this.style);
  }

  private openTable(attributes: XmlAttributes): void {
    this.tableDepth += 1;
    if (this.tableDepth > 1) return;
    this.sheets += 1;
    if (this.sheets > limits.sheets) throw new FileRefused('too-many-cells');
    const isHidden = this.hiddenStyles.has(attributes.get('table:style-name') ?? '');
    const name = attributes.get('table:name') ?? '';
    this.sheet = isHidden ? undefined : new SheetReader(name, this.counts, this.textStyles);
  }

  private closeTable(): void {
    this.tableDepth -= 1;
    if (this.tableDepth > 0 || !this.sheet) return;
    this.tables.push(this.sheet.table());
    this.sheet = undefined;
  }
}
