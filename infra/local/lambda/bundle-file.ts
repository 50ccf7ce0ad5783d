import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UnknownInTemplateError } from '../template/errors.ts';
import type { FunctionModel } from '../template/model/functions.ts';

/** The file and the export that a handler such as `index.handler` names. */
export function bundleFile({ codePath, handler, name }: FunctionModel): { file: string; exportName: string } {
  const dot = handler.lastIndexOf('.');
  const base = join(codePath, handler.slice(0, dot));
  const file = ['.js', '.mjs', '.cjs'].map((extension) => base + extension).find((path) => existsSync(path));
  if (file === undefined) throw new UnknownInTemplateError(`${name}: no ${base}.js`);
  return { file, exportName: handler.slice(dot + 1) };
}
