import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../shared/domain/problem.ts';
import type { Report } from '../../../shared/domain/report.ts';
import { limits } from '../../../shared/reports/limits.ts';
import { bodyOf, buildDocx, paragraph, relationsXml, rowXml, run } from '../../fixtures/reports/build-docx.ts';
import type { TestCell } from '../../fixtures/reports/build-xlsx.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { accepted, codesOf, problemsOf, readBytes } from '../../fixtures/reports/read.ts';

function readBody(body: string, filled = new FilledForm()): Promise<Reading<Report>> {
  return readBytes(buildDocx(body), filled.form);
}

/** What is read where a filled form holds `xml` in the cell with the length of road opened (PT.01). */
async function valueOf(cell: TestCell): Promise<unknown> {
  const filled = new FilledForm().set('PT.01', 'result', cell);
  const reading = await readBody(bodyOf(filled.rows));
  return reading.ok ? reading.report.movements['PT.01'] : reading.problems.map(({ code, place }) => [code, place]);
}

/** The row of PT.01 as `bodyOf` writes it, to be replaced. */
function rowOfRoads(filled: FilledForm): string {
  const row = filled.rows.find(([code]) => code === 'PT.01') ?? [];
  return rowXml(row);
}

/** PT.01 is the first row under the header of the second table, and its result the fourth column. */
const placeOfRoads = { table: 2, row: 2, column: 4 };

describe('a cell of a Word table', () => {
  it.each([
    ['text', paragraph('1.250,5'), 1250.5],
    ['text in several runs', `<w:p>${run('1.2')}${run('50', '<w:b/>')}</w:p>`, 1250],
    ['with a deletion', `<w:p><w:del>${run('9')}</w:del>${run('8')}</w:p>`, 8],
    ['with an insertion', `<w:p><w:ins>${run('9')}</w:ins></w:p>`, 9],
    ['with something moved away', `<w:p><w:moveFrom>${run('9')}</w:moveFrom>${run('8')}</w:p>`, 8],
    ['with hidden text', `<w:p>${run('9', '<w:vanish/>')}${run('8')}</w:p>`, 8],
    ['with text that is hidden no more', `<w:p>${run('8', '<w:vanish w:val="0"/>')}</w:p>`, 8],
    [
      'with text that was hidden before a change',
      `<w:p>${run('8', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')}</w:p>`,
      8,
    ],
    ['whose paragraph mark is hidden', `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('8')}</w:p>`, 8],
    ['whose paragraph mark is deleted', `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('8')}</w:p>`, 8],
    ['that is crossed out no more', `<w:p>${run('1', '<w:strike w:val="0"/>')}${run('2')}</w:p>`, 12],
    ['whose marks are on the line', `<w:p>${run('1', '<w:vertAlign w:val="baseline"/>')}${run('2')}</w:p>`, 12],
    ['with a field', `<w:p><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>${run('8')}</w:p>`, 8],
    ['with a link', `<w:p><w:hyperlink>${run('8')}</w:hyperlink></w:p>`, 8],
    ['with a content control', `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph('8')}</w:sdtContent></w:sdt>`, 8],
    ['with blank paragraphs around', `<w:p/>${paragraph('8')}<w:p/>`, 8],
  ])('%s is read as its value', async (_, xml, value) => {
    expect(await valueOf({ xml })).toBe(value);
  });

  it.each([
    ['that is blank', '<w:p/>', 'missing-value'],
    ['whose text is deleted', `<w:p><w:del>${run('9')}</w:del></w:p>`, 'missing-value'],
    ['that was deleted itself', `<w:tcPr><w:cellDel/></w:tcPr>${paragraph('9')}`, 'missing-value'],
    [
      'of which the placeholder still stands',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('9')}</w:sdtContent></w:sdt>`,
      'missing-value',
    ],
    ['with two figures', paragraph('8') + paragraph('9'), 'not-a-number'],
    ['with a figure crossed out', `<w:p>${run('15', '<w:strike/>')}${run('20')}</w:p>`, 'not-a-number'],
    ['with a figure crossed out twice', `<w:p>${run('15', '<w:dstrike/>')}${run('20')}</w:p>`, 'not-a-number'],
    ['that is crossed out as a whole', `<w:p>${run('15', '<w:strike/>')}</w:p>`, 'not-a-number'],
    [
      'with the mark of a footnote',
      `<w:p>${run('186')}${run('1', '<w:vertAlign w:val="superscript"/>')}</w:p>`,
      'not-a-number',
    ],
    ['with a typed mark of a footnote', paragraph('186¹'), 'not-a-number'],
    ['with digits in two paragraphs', paragraph('1') + paragraph('200'), 'not-a-number'],
    ['with digits in two lines', `<w:p>${run('1')}<w:r><w:br/></w:r>${run('200')}</w:p>`, 'not-a-number'],
    ['with an ambiguous figure', paragraph('12.5.000'), 'not-a-number'],
  ])('%s is a problem at its table, row and column', async (_, xml, code) => {
    expect(await valueOf({ xml })).toEqual([[code, placeOfRoads]]);
  });

  it('without its tab and break is read with them in the notes', async () => {
    const filled = new FilledForm().replace('Thiếu vốn.', { xml: '' });
    const notes = `<w:p>${run('Thiếu')}<w:r><w:tab/></w:r>${run('vốn')}<w:r><w:br/></w:r>${run('và')}<w:r><w:noBreakHyphen/></w:r>${run('người')}</w:p>`;
    const body = bodyOf(filled.rows)
      .replace(paragraph(''), '')
      .replace(/(KHÓ KHĂN.*?<\/w:p>)/, `$1${notes}`);

    const report = accepted(await readBody(body));

    expect(report.notes.difficulties).toBe('Thiếu\tvốn\nvà-người');
  });
});

describe('a style that hides its text', () => {
  const relations = (type: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
  const styles = [
    '<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="AnNua"><w:basedOn w:val="An"/></w:style>',
    '<w:style w:type="character" w:styleId="Hien"><w:basedOn w:val="An"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="DoanAn"><w:rPr><w:vanish/></w:rPr></w:style>',
    '<w:style w:type="table" w:styleId="Bang"><w:tblStylePr w:type="firstRow"><w:rPr><w:vanish/></w:rPr></w:tblStylePr></w:style>',
    '<w:style w:type="character" w:styleId="Vong"><w:basedOn w:val="Vong"/></w:style>',
  ];
  const styled = (style: string, more = ''): string => run('9', `<w:rStyle w:val="${style}"/>${more}`);

  async function valueWith(xml: string, target = 'styles.xml'): Promise<unknown> {
    const filled = new FilledForm().set('PT.01', 'result', { xml });
    const file = buildDocx(bodyOf(filled.rows), {
      'word/_rels/document.xml.rels': relations('styles', target),
      'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles.join('')}</w:styles>`,
    });
    return accepted(await readBytes(file, filled.form)).movements['PT.01'];
  }

  it.each([
    ['of the run', `<w:p>${styled('An')}${run('8')}</w:p>`],
    ['that is based on it', `<w:p>${styled('AnNua')}${run('8')}</w:p>`],
    ['of the paragraph', `<w:p><w:pPr><w:pStyle w:val="DoanAn"/></w:pPr>${run('9')}</w:p>${paragraph('8')}`],
    [
      'of the paragraph, where a run shows itself',
      `<w:p><w:pPr><w:pStyle w:val="DoanAn"/></w:pPr>${run('9')}${run('8', '<w:vanish w:val="0"/>')}</w:p>`,
    ],
  ])('counts as hidden: %s', async (_, xml) => {
    expect(await valueWith(xml)).toBe(8);
    expect(await valueWith(xml, '/word/styles.xml')).toBe(8);
  });

  it.each([
    ['where the run shows itself', `<w:p>${styled('An', '<w:vanish w:val="0"/>')}</w:p>`],
    ['where the style takes it back', `<w:p>${styled('Hien')}</w:p>`],
    [
      'where the paragraph hides it too, which shows it again',
      `<w:p><w:pPr><w:pStyle w:val="DoanAn"/></w:pPr>${styled('An')}</w:p>`,
    ],
    ['of a table', `<w:p>${styled('Bang')}</w:p>`],
    ['that is based on itself', `<w:p>${styled('Vong')}</w:p>`],
    ['of the mark of a paragraph', `<w:p><w:pPr><w:rPr><w:rStyle w:val="An"/></w:rPr></w:pPr>${run('9')}</w:p>`],
    ['that is not there', `<w:p>${styled('constructor')}</w:p>`],
  ])('hides nothing %s', async (_, xml) => {
    expect(await valueWith(xml)).toBe(9);
  });
});

describe('the tables of a Word document', () => {
  it('count their rows without those deleted or hidden', async () => {
    const filled = new FilledForm().set('PT.02', 'result', 'mười');
    const old = rowOfRoads(filled).replace('<w:tr>', '<w:tr><w:trPr><w:del/></w:trPr>');
    const hidden = rowOfRoads(filled).replace('<w:tr>', '<w:tr><w:trPr><w:hidden/></w:trPr>');
    const body = bodyOf(filled.rows).replace(rowOfRoads(filled), old + hidden + rowOfRoads(filled));

    const reading = await readBody(body);

    expect(problemsOf(reading).map(({ code, place }) => [code, place])).toEqual([
      ['not-a-number', { table: 2, row: 3, column: 4 }],
    ]);
  });

  it('may have merged cells, and rows of another grid', async () => {
    const filled = new FilledForm();
    const dragged = rowOfRoads(filled)
      .replace('<w:tc>', '<w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr>')
      .replace('</w:tr>', '<w:tc><w:p/></w:tc></w:tr>');
    const heading = `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="4"/></w:tcPr>${paragraph('Đường')}</w:tc></w:tr>`;
    const body = bodyOf(filled.rows).replace(rowOfRoads(filled), heading + dragged);

    expect(accepted(await readBody(body)).movements['PT.01']).toBe(10);
  });

  it('have headers of two lines', async () => {
    const filled = new FilledForm();
    const below = '<w:tcPr><w:vMerge/></w:tcPr><w:p/>';
    const upper = rowXml(
      ['Mã', 'Nội dung', 'ĐVT'].map((text) => ({
        xml: `<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph(text)}`,
      })),
    ).replace(
      '</w:tr>',
      `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('Số hộ')}</w:tc><w:tc>${paragraph('Kết quả')}</w:tc></w:tr>`,
    );
    const lower = rowXml([{ xml: below }, { xml: below }, { xml: below }, 'Tổng số', 'Số đạt', 'Kết quả']);
    const rows = filled.rows
      .map((row) => (row.length === 6 ? row.slice(0, 5) : row))
      .map((row) => (row.length === 5 ? [...row, ''] : row));
    const body = bodyOf(rows).replace(/<w:tr>(?:(?!<\/w:tr>).)*Tổng số.*?<\/w:tr>/, upper + lower);
    expect(body).toContain(lower);

    expect(accepted(await readBody(body)).indicators['17.5']).toEqual({ total: 100, met: 90 });
  });

  it('may give one total for several rows in a merged cell', async () => {
    const merged = (value: string, text: string): TestCell => ({ xml: `<w:tcPr><w:vMerge ${value}/></w:tcPr>${text}` });
    const filled = new FilledForm()
      .set('17.4', 'total', merged('w:val="restart"', paragraph('120')))
      .set('17.5', 'total', merged('', paragraph('99')));

    expect(accepted(await readBody(bodyOf(filled.rows))).indicators['17.5']).toEqual({ total: 120, met: 90 });
  });

  it('may stand in a table that is there for the layout', async () => {
    const filled = new FilledForm().set('PT.01', 'result', 'mười');
    const body = `<w:tbl><w:tr><w:tc>${bodyOf(filled.rows)}</w:tc><w:tc>${paragraph('Ảnh')}</w:tc></w:tr></w:tbl>`;

    const [problem, ...others] = problemsOf(await readBody(body));

    expect([problem?.code, problem?.place, others]).toEqual(['not-a-number', { ...placeOfRoads, table: 3 }, []]);
  });

  it('may hold the headings of the sections in rows of one cell', async () => {
    const filled = new FilledForm();
    const body = `<w:tbl>${filled.rows.map((row) => rowXml(row.length === 0 ? [''] : row)).join('')}</w:tbl>`;

    expect(accepted(await readBody(body)).movements['PT.01']).toBe(10);
  });

  it('end: signatures in a table behind the last one are no nominations', async () => {
    const filled = new FilledForm();
    const signatures = `<w:p/><w:tbl>${rowXml(['NGƯỜI LẬP', 'TRƯỞNG XÓM', ''])}</w:tbl>`;

    const report = accepted(await readBody(bodyOf(filled.rows) + signatures));

    expect(report.nominations).toHaveLength(1);
  });

  it('go on: a nomination in a table behind a page break counts', async () => {
    const filled = new FilledForm();
    const more = `<w:p/><w:tbl>${rowXml(['Tập thể', 'Chi hội Phụ nữ', 'Đường hoa'])}</w:tbl>`;

    const report = accepted(await readBody(bodyOf(filled.rows) + more));

    expect(report.nominations.map(({ name }) => name)).toEqual(['Trưởng xóm', 'Chi hội Phụ nữ']);
  });
});

describe('the text of a Word document', () => {
  it('has its place in row 0 of the table below it', async () => {
    const filled = new FilledForm().replace('Tháng 3 năm 2024', 'Tháng 2 năm 2024');

    const reading = await readBody(bodyOf(filled.rows));

    expect(problemsOf(reading).map(({ code, place }) => [code, place])).toEqual([
      ['other-period', { table: 1, row: 0, column: 2 }],
    ]);
  });

  it('may have all of the head in one paragraph of several lines', async () => {
    const filled = new FilledForm();
    const unit = 'Đơn vị báo cáo: Xóm 2';
    const lines = [unit, 'Tháng 3 năm 2024'].map((line) => run(line)).join('<w:r><w:br/></w:r>');
    const body = bodyOf(filled.rows)
      .replace(paragraph(unit), `<w:p>${lines}</w:p>`)
      .replace(paragraph('Tháng 3 năm 2024'), '');

    expect(accepted(await readBody(body)).unit).toBe('xom-2');
  });

  it('may stand in a text box, of which the copy for old programs does not count', async () => {
    const filled = new FilledForm();
    const unit = paragraph('Đơn vị báo cáo: Xóm 2');
    const box = (text: string): string => `<w:txbxContent>${text}</w:txbxContent>`;
    const drawing = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box(unit)}</mc:Choice><mc:Fallback>${box(paragraph('Đơn vị báo cáo: Xóm 3'))}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const body = bodyOf(filled.rows).replace(unit, drawing);
    expect(body).toContain(drawing);

    expect(accepted(await readBody(body)).unit).toBe('xom-2');
  });

  it('is looked for where the package says', async () => {
    const filled = new FilledForm();
    const document = `<w:document xmlns:w="w"><w:body>${bodyOf(filled.rows)}</w:body></w:document>`;
    const parts = { '_rels/.rels': relationsXml('/word/document2.xml'), 'word/document2.xml': document };

    const reading = await readBytes(buildDocx('', parts), filled.form);

    expect(accepted(reading).movements['PT.01']).toBe(10);
  });
});

describe('a hostile Word document', () => {
  const nested = '<w:tbl><w:tr><w:tc>';

  it.each([
    ['nests tables without measure', nested.repeat(40), 'unsafe-file'],
    [
      'has too many cells',
      `<w:tbl>${`<w:tr>${'<w:tc/>'.repeat(200)}</w:tr>`.repeat(limits.cells / 200)}</w:tbl>`,
      'too-many-cells',
    ],
    [
      'has too many columns',
      `<w:tbl><w:tr>${'<w:tc/>'.repeat(limits.documentColumns + 1)}</w:tr></w:tbl>`,
      'too-many-cells',
    ],
    ['has too many lines', paragraph('a').repeat(limits.rows + 1), 'too-many-cells'],
    ['holds too long a text', paragraph('x'.repeat(limits.cellCharacters + 1)), 'too-many-cells'],
    ['is cut short', nested, 'unreadable-file'],
    ['has rows without a table', '<w:tr><w:tc><w:gridSpan w:val="9"/></w:tc></w:tr>', 'no-report'],
    [
      'spans without measure',
      `<w:tbl><w:tr><w:tc><w:gridSpan w:val="99999999999999"/></w:tc></w:tr></w:tbl>`,
      'no-report',
    ],
  ])('that %s gets a verdict', async (_, body, code) => {
    expect(codesOf(await readBody(body))).toEqual([code]);
  });

  it.each([
    ['with a DOCTYPE', { 'word/document.xml': '<!DOCTYPE a><a/>' }, 'unsafe-file'],
    ['of zeros', { 'word/document.xml': new Uint8Array(2 * limits.unpackedBytes) }, 'unpacks-too-large'],
    ['with macros', { 'word/vbaProject.bin': 'x' }, 'macro-file'],
    ['whose document lies elsewhere', { '_rels/.rels': relationsXml('../../etc/passwd') }, 'unreadable-file'],
  ])('%s is refused by what it is', async (_, parts, code) => {
    expect(codesOf(await readBytes(buildDocx('', parts), new FilledForm().form))).toEqual([code]);
  });
});
