import { html, svg } from 'lit';
import { day, percent, roundMoney } from '../../format.js';
import { count, t } from '../../language.js';
import { methodName } from '../../methods.js';

/** Width of the tip, so that its figure has room. */
const TIP = 0.1;
const edge = share => 50 * (TIP + (1 - TIP) * share);

/** Stacked trapezoids, best tier on top, each beside its share of the customers and of the revenue. The table below says it in words. */
export const pyramid = (layers, method) => html`
  <h2 id="pyramid-title">${methodName(method)}<span class="quiet aside">${layers.partial && !layers.customers ? t('pyramid.withheld') : count('customers', layers.customers)}${
    layers.asOf ? ` · ${day(layers.asOf)}` : ''}</span></h2>
  ${pyramidShape(layers)}`;

export const pyramidShape = layers => html`
  <div class="pyramid" aria-hidden="true">
    ${layers.tiers.map((tier, place) => layer(tier, place, layers))}
  </div>`;

const layer = (tier, place, { tiers: { length: of }, contacts }) => html`
  <div class="layer">
    <div class="block">${trapezoid(edge(place / of), edge((place + 1) / of), tier.rank)}<span class="share on-${tier.rank}">${percent(tier.share)}</span></div>
    <div class="who"><strong>${tier.name}</strong><span>${tier.withheld ? t('pyramid.withheld') : count('customers', tier.customers)}</span></div>
    <div class="worth">
      ${tier.revenueShare === undefined ? '' : html`${bar(tier.revenueShare)}
      <span><b>${percent(tier.revenueShare)}</b> ${t('pyramid.of-revenue')}</span>`}
      <span class="quiet">${[tier.revenue && roundMoney(tier.revenue), contacts && !tier.withheld && count('contacts', tier.contactsPerYear ?? 0)].filter(Boolean).join(' · ')}</span>
    </div>
  </div>`;

const trapezoid = (top, bottom, rank) => html`
  <svg viewBox="0 0 100 100" preserveAspectRatio="none">
    ${svg`<line class="leader" x1=${50 + (top + bottom) / 2} y1="50" x2="100" y2="50"></line>
    <polygon class="rank-${rank}" points="${50 - top},0 ${50 + top},0 ${50 + bottom},100 ${50 - bottom},100"></polygon>`}
  </svg>`;

const bar = share => html`
  <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none">
    ${svg`<rect class="track" width="100" height="4"></rect><rect class="fill" width=${share * 100} height="4"></rect>`}
  </svg>`;
