import { buildXlsx, sheetXml, stylesXml, workbookParts, zipParts } from '../../../fixtures/reports/build-xlsx.ts';
import { limits } from '../../../../shared/reports/limits.ts';
import type { HostileFiles } from '../files.ts';
import { formAgain, formOf, grid, loose, most, scattered, times } from './shapes.ts';

const text = (index: number): string => `việc ${scattered(index)}`;

export const workbookFiles: HostileFiles = {
  'most cells of figures': () => buildXlsx([{ rows: grid(scattered) }]),
  'most cells of inline text': () => buildXlsx([{ rows: grid(text) }]),
  'most shared texts, most cells': () =>
    buildXlsx([{ rows: grid((index) => ({ xml: `t="s"><v>${scattered(index) % limits.sharedStrings}</v>` })) }], {
      'xl/sharedStrings.xml': `<sst>${times(limits.sharedStrings, (index) => `<si><t>${text(index)}</t></si>`).join('')}</sst>`,
    }),
  'the form again and again': () => buildXlsx([{ rows: formAgain() }]),
  'rows of no code': () => buildXlsx([{ rows: formOf((index) => [undefined, text(index), 'hộ', 10, 5]) }]),
  'most elements, no cell': () =>
    loose(
      buildXlsx([
        {
          xml: `<worksheet><sheetData>${times(limits.xmlElements - 10, (index) => `<c${index % 7}/>`).join('')}</sheetData></worksheet>`,
        },
      ]),
    ),
  'most empty cells': () =>
    loose(
      buildXlsx([
        {
          xml: `<worksheet><sheetData><row>${times(limits.xmlElements / 2, (index) => `<c s="${index % 9}"/>`).join('')}</row></sheetData></worksheet>`,
        },
      ]),
    ),
  'most letters as references': () =>
    buildXlsx([
      {
        rows: times(100, (row) => [
          {
            xml: `t="str"><v>${times(limits.xmlEntities / 100 - 1, (index) => `&#${7840 + ((index * row) % 90)};`).join('')}</v>`,
          },
        ]),
      },
    ]),
  'marks as references': () =>
    buildXlsx([{ rows: formOf(() => [undefined, { xml: `t="str"><v>a${'&#790;&#769;'.repeat(1400)}</v>` }], 100) }]),
  'labels of points': () =>
    loose(buildXlsx([{ rows: formOf(() => [undefined, `a${'.'.repeat(most.text - 10)}b`], 60 + most.texts - 15) }])),
  'most merged ranges': () => {
    const merges = times(limits.mergedRanges, (index) => `<mergeCell ref="A${index + 1}:A${index + 99}"/>`).join('');
    return buildXlsx([
      { xml: sheetXml(grid(scattered)).replace('</sheetData>', `</sheetData><mergeCells>${merges}</mergeCells>`) },
    ]);
  },
  'most styles, formats of brackets': () => {
    const ids = times(limits.styles, (index) => 164 + (index % 100));
    const codes = Object.fromEntries(times(100, (index) => [164 + index, `${'['.repeat(400)}${index}`]));
    return buildXlsx(
      [{ rows: grid((index) => ({ xml: `s="${index % limits.styles}"><v>${scattered(index)}</v>` })) }],
      { 'xl/styles.xml': stylesXml(ids, codes) },
    );
  },
  'most sheets': () =>
    buildXlsx(times(limits.sheets, (index) => ({ name: `Trang ${index}`, rows: grid(scattered).slice(0, 190) }))),
  'text between elements, 8 MB': () =>
    zipParts({
      ...workbookParts([{}]),
      'xl/worksheets/sheet1.xml': `<worksheet>${times(limits.unpackedBytes / 8 - 500, (index) =>
        String(scattered(index)).padStart(8, 'ữ').slice(0, 4),
      )
        .join('')
        .slice(0, limits.unpackedBytes / 3)}</worksheet>`,
    }),
};
