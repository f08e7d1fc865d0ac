import { html } from 'lit';
import { number, signedNumber } from '../../format.js';
import { count, t } from '../../language.js';
import { layersOf } from '../home/layers.js';
import { pyramidShape } from '../home/pyramid.js';
import { comparison } from './comparison.js';
import { matrix } from './matrix.js';

/** What would have been otherwise: in a few figures, as two pyramids, in a table, as a matrix. */
export const outcomeOf = (outcome, method, choose) => html`
  <section class="card" aria-labelledby="outcome-title">
    <h2 id="outcome-title">${outcome.moved ? count('simulation.moved', outcome.moved) : t('simulation.nobody')}
      <span class="quiet aside">${t('simulation.of', { n: number(outcome.customers) })}</span></h2>
    ${figures(outcome)}
    ${outcome.byHand ? html`<p class="quiet">${count('simulation.by-hand', outcome.byHand)}</p>` : ''}
  </section>
  <div class="columns">
    ${side('published', outcome, method)}
    ${side('draft', outcome, method)}
  </div>
  <section class="card below" aria-labelledby="comparison-title"><h2 id="comparison-title">${t('simulation.tiers')}</h2>${comparison(outcome, method)}</section>
  <section class="card" aria-labelledby="matrix-title"><h2 id="matrix-title">${t('simulation.matrix')}</h2>${matrix(outcome, method, choose)}</section>`;

const FIGURES = ['promotions', 'demotions', 'assigned', 'withdrawn'];

/** How many moves each side made over the whole period. */
const figures = ({ published, draft }) => html`<dl class="tally">${FIGURES.map(name => html`
  <div><dt>${t(`simulation.count.${name}`)}</dt>
    <dd>${number(draft[name] ?? 0)} <span class="quiet small">${t('simulation.was', { n: number(published[name] ?? 0) })}
      (${signedNumber((draft[name] ?? 0) - (published[name] ?? 0))})</span></dd></div>`)}</dl>`;

const SIDES = {
  published: tier => ({ tier: tier.tier, customers: tier.published, revenue: tier.revenuePublished, contactsPerYear: tier.contactsPerYearPublished }),
  draft: tier => ({ tier: tier.tier, customers: tier.draft, revenue: tier.revenueDraft, contactsPerYear: tier.contactsPerYearDraft }),
};

function side(name, outcome, method) {
  const layers = layersOf({ tiers: outcome.tiers.filter(tier => tier.tier !== 'none').map(SIDES[name]) }, method);
  return html`<section class="card side" aria-labelledby="side-${name}">
    <h2 id="side-${name}">${t(`simulation.side.${name}`)}<span class="quiet aside">${count('customers', layers.customers)}</span></h2>
    ${pyramidShape(layers)}</section>`;
}
