import { html } from 'lit';
import { NONE, number } from '../../format.js';
import { t } from '../../language.js';
import { criterionOf } from '../../methods.js';
import { tierChip } from '../../parts/tier-chip.js';
import { criterionWord, valueOf } from './bands.js';

/** The golden examples: cases with a known answer, checked before every publication. */
export function examplesSection(method) {
  const shown = method.criteria.filter(criterion => method.examples.some(({ scores, measures }) => criterion.id in scores || criterion.id in (measures ?? {})));
  const totals = method.examples.some(example => example.total !== undefined && example.total !== null);
  return html`<section class="card" aria-labelledby="examples-title">
    <h2 id="examples-title">${t('examples.title')}</h2>
    <p class="quiet">${t('examples.lead')}</p>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="examples-title"><table class="small">
      <thead><tr>${shown.map(criterion => html`<th scope="col" class="wrap">${criterionWord(criterion)}</th>`)}
        ${totals ? html`<th scope="col" class="figure">${t('score.total')}</th>` : ''}<th scope="col">${t('pyramid.tier')}</th></tr></thead>
      <tbody>${method.examples.map(example => html`<tr>
        ${shown.map(({ id }) => html`<td>${given(method, id, example)}</td>`)}
        ${totals ? html`<td class="figure">${number(example.total)}</td>` : ''}
        <td>${tierChip(method, example.tier)}</td></tr>`)}</tbody>
    </table></div>
  </section>`;
}

const given = (method, id, { scores, measures }) => scores[id] ?? (measures?.[id] === undefined ? NONE : valueOf(criterionOf(method, id), measures[id]));
