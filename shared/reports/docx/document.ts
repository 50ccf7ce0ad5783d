import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import { parseXml, type XmlAttributes } from '../xlsx/xml.ts';
import type { Block } from './blocks.ts';
import { Paragraph } from './paragraph.ts';
import { OpenTable } from './open-table.ts';
import { isOn } from './properties.ts';

/** What does not count: text deleted or moved away, what was there before a change, the copy of a drawing for old programs. */
const notThere = [
  'del',
  'moveFrom',
  'Fallback',
  'rt',
  'pPrChange',
  'rPrChange',
  'tcPrChange',
  'trPrChange',
  'tblPrChange',
];
const skipped = new Set(notThere);

/** The lines and tables of a document as it reads with all its changes accepted and without its hidden text. */
export function readDocument(part: Buffer, hiddenStyles: ReadonlySet<string>): readonly Block[] {
  const reader = new DocumentReader(hiddenStyles);
  parseXml(part, reader);
  return reader.blocks;
}

type Open = (attributes: XmlAttributes) => void;

class DocumentReader {
  readonly blocks: Block[] = [];
  /** Text boxes stand in paragraphs, and tables in cells: so each is a pile. */
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly hiddenStyles: ReadonlySet<string>;
  private skippedDepth = 0;
  private isPlaceholder = false;
  /** Lines, rows and cells, blank or not: each is kept until the whole is read. */
  private pieces = 0;

  constructor(hiddenStyles: ReadonlySet<string>) {
    this.hiddenStyles = hiddenStyles;
  }

  private readonly opening: ReadonlyMap<string, Open> = new Map<string, Open>([
    ['tr', () => this.count()],
    ['tc', () => this.count()],
    ['tbl', () => this.tables.push(new OpenTable())],
    ['p', () => this.paragraphs.push(new Paragraph(this.hiddenStyles))],
    ['showingPlcHdr', (attributes) => (this.isPlaceholder = isOn(attributes))],
  ]);

  private readonly closing: ReadonlyMap<string, () => void> = new Map([
    ['p', () => this.closeParagraph()],
    ['tbl', () => this.closeTable()],
  ]);

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (this.skippedDepth > 0 || this.isLeftOut(name)) {
      this.skippedDepth += 1;
      return;
    }
    this.opening.get(name)?.(attributes);
    this.tables.at(-1)?.open(name, attributes);
    this.paragraphs.at(-1)?.open(name, attributes);
  };

  readonly text = (text: string): void => {
    if (this.skippedDepth === 0) this.paragraphs.at(-1)?.text(text);
  };

  readonly close = (name: string): void => {
    if (this.skippedDepth > 0) {
      this.skippedDepth -= 1;
      return;
    }
    this.paragraphs.at(-1)?.close(name);
    this.tables.at(-1)?.close(name);
    this.closing.get(name)?.();
  };

  /** A field that nobody filled in shows a text of its own. */
  private isLeftOut(name: string): boolean {
    if (name === 'sdtContent' && this.isPlaceholder) {
      this.isPlaceholder = false;
      return true;
    }
    return skipped.has(name) && this.tables.at(-1)?.isInRowProperties !== true;
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    for (const text of paragraph?.lines() ?? []) this.add({ is: 'line', text });
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (table) this.add({ is: 'table', rows: table.rows });
  }

  private add(block: Block): void {
    this.count();
    (this.tables.at(-1)?.cellBlocks ?? this.blocks).push(block);
  }

  private count(): void {
    this.pieces += 1;
    if (this.pieces > limits.cells) throw new FileRefused('too-many-cells');
  }
}
