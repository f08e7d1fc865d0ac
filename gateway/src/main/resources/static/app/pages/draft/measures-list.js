import { html } from 'lit';
import { t, text, word } from '../../language.js';
import { measurable } from '../../methods.js';

/** What a criterion can measure, by the word that a document uses, with the parts it needs and those that it takes beside. */
export const measuresList = () => html`<details class="measures"><summary>${t('measures.title')}</summary>
  <ul>${measurable().map(one => html`<li><code>${one.measure}</code> ${text(one.name, '')}
    <span class="quiet">${[word('unit', one.unit), ...parts(one)].join(' · ')}</span></li>`)}</ul>
</details>`;

function parts({ needs, takes }) {
  const beside = takes.filter(part => !needs.includes(part));
  return [needs.length && t('measures.needs', { parts: needs.join(', ') }), beside.length && t('measures.takes', { parts: beside.join(', ') })].filter(Boolean);
}
