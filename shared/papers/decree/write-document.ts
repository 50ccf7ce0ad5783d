import {
  AlignmentType,
  Document,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  SectionType,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import { fontName, margins, paper, sizes, type Orientation } from './measures.ts';
import { line } from './texts.ts';

export type Block = Paragraph | Table;

export interface Part {
  orientation: Orientation;
  blocks: readonly Block[];
  /** Begins a paper of its own among several in one file: its pages are counted from 1. */
  begins?: true;
}

export interface DocumentOf {
  title: string;
  creator: string;
  /** ISO 8601; the document is dated by what it says, not by when it was written. */
  dated: string;
  /** The paper itself, then its annexes. */
  parts: readonly Part[];
  /** In small letters beneath each page. */
  footer?: string;
}

/** The same content is the same bytes. */
export async function writeDocument(content: DocumentOf): Promise<Uint8Array> {
  const document = new Document({
    title: content.title,
    styles: { default: { document: { run: { font: fontName, size: sizes.body, language: { value: 'vi-VN' } } } } },
    sections: content.parts.map((part, index) =>
      sectionOf(part, { isFirst: index === 0 || part.begins === true, footer: content.footer }),
    ),
  });
  const properties = { path: 'docProps/core.xml', data: coreProperties(content) };
  return withoutClock(await Packer.toBuffer(document, undefined, [properties]));
}

function sectionOf(
  { orientation, blocks, begins }: Part,
  { isFirst, footer }: { isFirst: boolean; footer: string | undefined },
): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: isFirst,
      page: {
        size: { width: paper.short, height: paper.long, orientation: PageOrientation[upper(orientation)] },
        margin: margins,
        ...(begins && { pageNumbers: { start: 1 } }),
      },
    },
    headers: { default: pageNumber(), ...(isFirst && { first: new Header({ children: [new Paragraph('')] }) }) },
    ...(footer !== undefined && { footers: footersOf(footer, isFirst) }),
    children: blocks,
  };
}

const upper = (orientation: Orientation) => (orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE');

/** In the middle of the upper margin, and not on the first page of a paper. */
function pageNumber(): Header {
  const children = [new TextRun({ children: [PageNumber.CURRENT], size: sizes.pageNumber })];
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}

/** On the first page, too. */
function footersOf(text: string, isFirst: boolean): { default: Footer; first?: Footer } {
  const make = (): Footer => new Footer({ children: [line(text, { size: sizes.origin })] });
  return { default: make(), ...(isFirst && { first: make() }) };
}

/** The library would put the machine’s time here, and the names of nobody. */
function coreProperties({ title, creator, dated }: DocumentOf): string {
  const instant = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${dated}</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(creator)}</dc:creator>` +
    `${instant('created')}${instant('modified')}</cp:coreProperties>`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * A ZIP dates its entries by a clock on the wall: this one says the same in every zone. Sorted, the list of contents is
 * the first of them, by which some programs tell what the file is.
 */
function withoutClock(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1), level: 6 });
}
