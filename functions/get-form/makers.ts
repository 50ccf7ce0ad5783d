import type { Form } from '../../shared/domain/form.ts';
import { formCsv } from '../../shared/papers/form/form-csv.ts';
import { formJson } from '../../shared/papers/form/form-json.ts';
import type { LastValues } from '../../shared/papers/form/last-values.ts';
import { limits } from '../../shared/reports/limits.ts';
import type { FormExtension } from './form-file.ts';
import { formRows } from './form-rows.ts';

interface Maker {
  mediaType: string;
  make: (form: Form, last: LastValues) => Promise<Uint8Array> | Uint8Array;
}

/** What there is of each form. The writer of workbooks is loaded when the first one is asked for. */
export const makers: Record<FormExtension, Maker> = {
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: async (form, last) => {
      const { formXlsx } = await import('../../shared/papers/form/form-xlsx.ts');
      return formXlsx(form, { last, largestFigure: limits.largestFigure });
    },
  },
  csv: { mediaType: 'text/csv; charset=utf-8', make: formCsv },
  json: { mediaType: 'application/json; charset=utf-8', make: formJson },
  'rows.json': { mediaType: 'application/json; charset=utf-8', make: formRows },
};
