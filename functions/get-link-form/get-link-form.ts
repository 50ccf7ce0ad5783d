import type { FileAnswer } from '../../shared/lambda/http-answer.ts';
import type { FollowedLink } from '../../shared/steps/links/follow-link.ts';
import { formFile, noSuchForm } from '../get-form/form-file.ts';
import { createGetForm, type GetFormDeps } from '../get-form/get-form.ts';

/** The form of the link's unit for the link's month, and no other. */
export function createGetLinkForm(deps: GetFormDeps) {
  const getForm = createGetForm(deps);
  return async ({ communeId, unitId, period }: FollowedLink, file: string): Promise<FileAnswer> => {
    if (formFile(file).period !== period) throw noSuchForm(file);
    return getForm({ communeId, unitId, file });
  };
}
