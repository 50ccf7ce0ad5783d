import { buildOds, contentXml } from '../../../fixtures/reports/build-ods.ts';
import { limits } from '../../../../shared/reports/limits.ts';
import type { HostileFiles } from '../files.ts';
import { formAgain, formOf, grid, loose, most, scattered, times } from './shapes.ts';

export const openDocumentFiles: HostileFiles = {
  'most cells of figures': () => buildOds([{ rows: grid(scattered) }]),
  'most cells of text': () => buildOds([{ rows: grid((index) => `việc ${scattered(index)}`) }]),
  'the form again and again': () => buildOds([{ rows: formAgain() }]),
  'labels of points': () =>
    loose(buildOds([{ rows: formOf(() => [undefined, `a${'.'.repeat(most.text - 10)}b`], 60 + most.texts - 15) }])),
  'one cell repeated': () =>
    buildOds([
      {
        xml: `<table:table-row table:number-rows-repeated="4900"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="10"/></table:table-row>`,
      },
    ]),
  'most paragraphs of one cell': () =>
    loose(
      buildOds([
        {
          xml: `<table:table-row><table:table-cell office:value-type="string">${'<text:p>ab</text:p>'.repeat(10_000)}</table:table-cell></table:table-row>`.repeat(
            19,
          ),
        },
      ]),
    ),
  'most elements': () =>
    loose(
      buildOds([], {
        'content.xml': contentXml(times(limits.xmlElements - 20, (index) => `<a${index % 7}/>`).join('')),
      }),
    ),
};
