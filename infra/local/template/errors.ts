/** The template says something that the local run does not know how to stand up. */
export class UnknownInTemplateError extends Error {
  override name = 'UnknownInTemplateError';
}
