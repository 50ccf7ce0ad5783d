import { render, type ComponentType } from 'preact';
import { language, speak, type Language } from './language.ts';

let show = (): void => {};

/** Puts a page's own component in place of what the HTML has. */
export function mount(Page: ComponentType): void {
  const place = document.querySelector('#page');
  if (place === null) throw new Error('the page has no place for its content');
  // Said anew in the language of now, with all that is open and filled in as it is.
  show = () => render(<Page />, place);
  speak(language());
  show();
}

export function chooseLanguage(chosen: Language): void {
  speak(chosen);
  show();
}
