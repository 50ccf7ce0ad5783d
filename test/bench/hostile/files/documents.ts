import { bodyOf, buildDocx, paragraph, rowXml } from '../../../fixtures/reports/build-docx.ts';
import { FilledForm } from '../../../fixtures/reports/filled-form.ts';
import { limits } from '../../../../shared/reports/limits.ts';
import type { HostileFiles } from '../files.ts';
import { formAgain, grid, loose, most, scattered, times } from './shapes.ts';

export const documentFiles: HostileFiles = {
  'most cells of figures': () => buildDocx(bodyOf(grid(scattered).slice(0, 4400))),
  'the form again and again': () => buildDocx(bodyOf(formAgain())),
  'rows of most columns': () =>
    buildDocx(`<w:tbl>${rowXml(times(limits.documentColumns - 1, String)).repeat(180)}</w:tbl>`),
  'most lines': () => buildDocx(times(most.rows, (index) => paragraph(`dòng ${scattered(index)}`)).join('')),
  'most tables': () => buildDocx(`<w:tbl>${rowXml(['a', 'b'])}</w:tbl>`.repeat(most.rows - 10)),
  'labels of points': () =>
    loose(
      buildDocx(
        bodyOf([
          ...new FilledForm('xom-2').rows,
          ...times(most.texts - 1, () => ['x', `a${'.'.repeat(most.text - 10)}b`]),
        ]),
      ),
    ),
};
