import { html } from 'lit';
import { number } from '../../format.js';
import { count, t, word } from '../../language.js';

/** The customers beside the pyramid: by status, and those whose turn has yet to come. */
export function notPlaced({ notPlaced: statuses, awaiting }) {
  const known = statuses.map(([status, customers]) => `${number(customers)} ${word('status', status)}`);
  if (!known.length && !awaiting) return '';
  return html`<p class="quiet beside">${known.length ? t('pyramid.not-placed', { which: known.join(', ') }) : ''}
    ${awaiting ? count('pyramid.awaiting', awaiting) : ''}</p>`;
}
