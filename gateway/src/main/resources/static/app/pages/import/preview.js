import { html } from 'lit';
import { number } from '../../format.js';
import { t, word } from '../../language.js';
import { errorsOf, warningsOf } from './errors.js';

const ROWS = 10;

/** What would be read, before anything is stored: what each column means, what would come of the rows, and what is wrong with them. */
export function lookInside({ columns = [], rows = [], errors, warnings = [], ...counts }) {
  const read = rows.filter(row => row.values).slice(0, ROWS);
  const wrong = errors ?? rows.filter(row => row.error).map(row => row.error);
  return html`<section class="card" aria-labelledby="preview-title">
    <h2 id="preview-title">${t('import.preview.title')}</h2>
    <p class="quiet">${t('import.preview.hint')}</p>
    ${tally(counts)}${warningsOf(warnings)}
    ${columns.length ? html`<ul class="meanings">${columns.map(meaning)}</ul>` : ''}
    ${read.length ? table(read) : ''}
    ${errorsOf(wrong)}
    ${rows.length ? '' : html`<p>${t('import.preview.none')}</p>`}
  </section>`;
}

const COUNTS = ['received', 'accepted', 'duplicate', 'rejected', 'quarantined', 'late'];
const tally = counts => counts.received === undefined ? '' : html`<dl class="tally">${COUNTS.map(name => html`
  <div><dt>${word('import.count', name)}</dt><dd>${number(counts[name] ?? 0)}</dd></div>`)}</dl>`;

const meaning = ({ heading, means }) => html`<li class="tag ${means ? 'open' : ''}">${heading}${
  means ? (means === heading ? '' : ` → ${means}`) : ` · ${t('import.ignored')}`}</li>`;

/** Only what the file fills: the columns without any value are left out. */
function table(rows) {
  const filled = Object.keys(rows[0].values).filter(name => rows.some(row => shown(row.values[name]) !== ''));
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="preview-title"><table class="small">
    <thead><tr>${filled.map(name => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>${rows.map(row => html`<tr>${filled.map(name => html`<td>${shown(row.values[name])}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

function shown(value) {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (value.amount) return `${value.amount} ${value.currency}`;
  return Object.keys(value).length ? JSON.stringify(value) : '';
}
