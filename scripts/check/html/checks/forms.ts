/** A form that leads somewhere can be sent by a button: not everybody has an Enter key (WCAG's technique H32). */
import type { Fault, Page } from '../types.ts';

export function checkForms({ path, named }: Page): Fault[] {
  return named('form')
    .filter((form) => form.hasAttribute('action') && form.querySelector('button[type="submit"]') === null)
    .map((form) => ({
      check: 'form-button',
      page: path,
      offset: form.location.offset,
      message: 'a form with an action has no button that sends it',
      fix: 'add <button type="submit">',
    }));
}
