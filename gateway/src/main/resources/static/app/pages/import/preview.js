import { html } from 'lit';
import { number } from '../../format.js';
import { t, word } from '../../language.js';

const ROWS = 10;
const cellsOf = (row, columns) => (Array.isArray(row) ? row : columns.map(column => (row.values ?? row)[column]));

/** What would be read, before anything is stored: columns, the first rows, and what is wrong with them. */
export function lookInside(look) {
  const rows = (look.rows ?? look.items ?? look.accepted ?? []).slice?.(0, ROWS) ?? [];
  const named = look.columns ?? Object.keys(rows[0]?.values ?? rows[0] ?? {});
  const columns = named.map(column => column.name ?? column.field ?? column);
  const errors = Array.isArray(look.errors) ? look.errors : [];
  return html`<section class="card" aria-labelledby="preview-title">
    <h2 id="preview-title">${t('import.preview.title')}</h2>
    <p class="quiet">${t('import.preview.hint')} ${counts(look)}</p>
    ${rows.length ? table(columns, rows) : ''}
    ${errors.length ? html`<h3>${t('import.errors')}</h3><ul>${errors.slice(0, ROWS).map(error => html`
      <li>${t('import.error', { line: error.line ?? '?', field: error.field ?? '', message: error.message ?? error.code ?? '' })}</li>`)}</ul>` : ''}
    ${rows.length || errors.length ? '' : html`<p>${t('import.preview.none')}</p>`}
  </section>`;
}

const counts = look => Object.entries(look)
  .filter(([, value]) => typeof value === 'number')
  .map(([name, value]) => `${word('import.count', name)}: ${number(value)}`).join(' · ');

const table = (columns, rows) => html`<div class="scroll" role="region" tabindex="0" aria-labelledby="preview-title"><table class="small">
  <thead><tr>${columns.map(column => html`<th scope="col">${column}</th>`)}</tr></thead>
  <tbody>${rows.map(row => html`<tr>${cellsOf(row, columns).map(cell => html`<td>${shown(cell)}</td>`)}</tr>`)}</tbody>
</table></div>`;

const shown = cell => (cell !== null && typeof cell === 'object' ? (cell.amount ? `${cell.amount} ${cell.currency}` : JSON.stringify(cell)) : (cell ?? ''));
