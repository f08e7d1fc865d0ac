import { html } from 'lit';
import { money, number } from '../../format.js';
import { t } from '../../language.js';
import { tierChip } from '../../parts/tier-chip.js';

/** Customers, contacts and revenue for each tier, before the closing and after it. */
export const pyramids = ({ now, future }, method) => html`<div class="scroll" role="region" tabindex="0" aria-labelledby="future-title"><table class="small">
  <thead><tr><th scope="col">${t('customers.tier')}</th>${['customers', 'contacts', 'revenue'].map(what => html`
    <th scope="col" class="figure">${t(`review.${what}.now`)}</th><th scope="col" class="figure">${t(`review.${what}.future`)}</th>`)}</tr></thead>
  <tbody>${now.map((tier, i) => row(tier, future[i], method))}</tbody></table></div>`;

const row = (now, future, method) => html`<tr><th scope="row">${method ? tierChip(method, now.tier) : now.tier}</th>
  <td class="figure">${number(now.customers)}</td><td class="figure"><strong>${number(future.customers)}</strong></td>
  <td class="figure">${number(now.contactsPerYear)}</td><td class="figure"><strong>${number(future.contactsPerYear)}</strong></td>
  <td class="figure">${now.revenue ? money(now.revenue) : ''}</td><td class="figure">${future.revenue ? money(future.revenue) : ''}</td></tr>`;
