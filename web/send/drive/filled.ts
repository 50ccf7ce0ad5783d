/** What somebody filled in, by the names of the fields. */
export interface Filled {
  text: (name: string) => string;
  isChecked: (name: string) => boolean;
  /** Undefined where none was chosen. */
  file: File | undefined;
}

export function filledIn(form: FormData): Filled {
  const file = form.get('file');
  return {
    text: (name) => {
      const value = form.get(name);
      return typeof value === 'string' ? value.trim() : '';
    },
    isChecked: (name) => form.has(name),
    file: file instanceof File && file.name !== '' ? file : undefined,
  };
}
