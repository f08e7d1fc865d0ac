import { html } from 'lit';
import { t } from '../../language.js';

const SHOWN = 10;

/** What should be known of a file, though its rows were taken. */
export const warningsOf = (warnings = []) => warnings.length ? html`<div class="notice">
  <p><strong>${t('import.warnings')}</strong></p>
  <ul>${warnings.map(one => html`<li>${one}</li>`)}</ul></div>` : '';

/** Rows that were not taken, each with its line, its field and why. */
export const errorsOf = errors => errors.length ? html`<h3>${t('import.errors')}</h3>
  <ul class="row-errors">${errors.slice(0, SHOWN).map(one => html`<li>${sentence(one)}</li>`)}</ul>
  ${errors.length > SHOWN ? html`<p class="quiet">${t('import.errors.first', { n: SHOWN })}</p>` : ''}` : '';

function sentence({ line, field, code, message }) {
  const where = { line: line || '?', field: field ?? '' };
  const place = field ? t('import.error.field', where) : t('import.error.line', where);
  return html`<strong>${place}</strong> ${message || code}`;
}
