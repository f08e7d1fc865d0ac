import { html } from 'lit';
import { NONE, number, percent, roundMoney } from '../../format.js';
import { t } from '../../language.js';
import { tierChip } from '../../parts/tier-chip.js';
import { link } from '../../routes.js';

const COLUMNS = [
  ['customers', tier => number(tier.customers), layers => number(layers.partial && !layers.customers ? undefined : layers.customers)],
  ['share', tier => percent(tier.share), () => ''],
  ['revenue', tier => roundMoney(tier.revenue), layers => layers.partial ? NONE : roundMoney(layers.revenue), layers => layers.revenue],
  ['revenue-share', tier => percent(tier.revenueShare), () => '', layers => Number(layers.revenue?.amount)],
  ['contacts', tier => number(tier.contactsPerYear), layers => layers.partial ? NONE : number(layers.contacts), layers => layers.contacts],
];

/** The pyramid in figures; a tier leads to its customers. What nobody told or the method does not have is no column. */
export function pyramidTable(layers, method, asOf) {
  const columns = COLUMNS.filter(([, , , has = () => true]) => has(layers));
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="pyramid-caption">
    <table>
      <caption id="pyramid-caption" class="unseen">${t('pyramid.caption')}</caption>
      <thead><tr>
        <th scope="col">${t('pyramid.tier')}</th>
        ${columns.map(([name]) => html`<th scope="col" class="figure">${t(`pyramid.${name}`)}</th>`)}
      </tr></thead>
      <tbody>${layers.tiers.map(tier => html`<tr>
        <th scope="row">${named(tier, method, asOf)}</th>${columns.map(([, of], place) => html`<td class="figure">${tier.withheld && !place ? t('pyramid.withheld') : of(tier)}</td>`)}</tr>`)}</tbody>
      <tfoot><tr>
        <th scope="row">${t('pyramid.total')}</th>${columns.map(([, , total]) => html`<td class="figure">${total(layers)}</td>`)}
      </tr></tfoot>
    </table>
  </div>${layers.monthEnd ? html`<p class="quiet beside">${t('pyramid.month-end')}</p>` : ''}`;
}

const named = (tier, method, asOf) => asOf ? tierChip(method, tier.tier) : html`
  <a href=${link('/customers', { method: method.id, tier: tier.tier })}>${tierChip(method, tier.tier)}</a>`;
