import { html } from 'lit';
import { number, percent, roundMoney } from '../../format.js';
import { t } from '../../language.js';
import { tierChip } from '../../parts/tier-chip.js';
import { link } from '../../routes.js';

/** The pyramid in figures; a tier leads to its customers. */
export const pyramidTable = (layers, method, asOf) => html`
  <div class="scroll" role="region" tabindex="0" aria-labelledby="pyramid-caption">
    <table>
      <caption id="pyramid-caption" class="unseen">${t('pyramid.caption')}</caption>
      <thead><tr>
        <th scope="col">${t('pyramid.tier')}</th>
        <th scope="col" class="figure">${t('pyramid.customers')}</th>
        <th scope="col" class="figure">${t('pyramid.share')}</th>
        <th scope="col" class="figure">${t('pyramid.revenue')}</th>
        <th scope="col" class="figure">${t('pyramid.revenue-share')}</th>
        <th scope="col" class="figure">${t('pyramid.contacts')}</th>
      </tr></thead>
      <tbody>${layers.tiers.map(tier => row(tier, method, asOf))}</tbody>
      <tfoot><tr>
        <th scope="row">${t('pyramid.total')}</th>
        <td class="figure">${number(layers.customers)}</td><td></td>
        <td class="figure">${roundMoney(layers.revenue)}</td><td></td>
        <td class="figure">${number(layers.contacts)}</td>
      </tr></tfoot>
    </table>
  </div>`;

const row = (tier, method, asOf) => html`<tr>
  <th scope="row">${asOf ? tierChip(method, tier.tier) : html`
    <a href=${link('/customers', { method: method.id, tier: tier.tier })}>${tierChip(method, tier.tier)}</a>`}</th>
  <td class="figure">${number(tier.customers)}</td>
  <td class="figure">${percent(tier.share)}</td>
  <td class="figure">${roundMoney(tier.revenue)}</td>
  <td class="figure">${percent(tier.revenueShare)}</td>
  <td class="figure">${number(tier.contactsPerYear)}</td>
</tr>`;
