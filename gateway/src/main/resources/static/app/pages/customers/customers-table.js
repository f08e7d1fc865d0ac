import { html } from 'lit';
import { day, NONE } from '../../format.js';
import { t } from '../../language.js';
import { methodName } from '../../methods.js';
import { statusTag, tierChip } from '../../parts/tier-chip.js';
import { customerLink } from '../../routes.js';
import { managerId } from './search-form.js';

export const idOf = customer => customer.customerId ?? customer.id;

/** @param placed the tiers of the customers shown, by id, as they come in */
export const customersTable = (customers, method, managers, placed) => customers.length ? html`
  <div class="scroll" role="region" tabindex="0" aria-label=${t('customers.found')}>
    <table>
      <thead><tr>
        <th scope="col">${t('customers.name')}</th>
        <th scope="col">${method ? t('customers.tier-under', { method: methodName(method) }) : t('customers.tier')}</th>
        <th scope="col">${t('customers.status')}</th>
        <th scope="col">${t('customers.manager')}</th>
        <th scope="col">${t('customers.place')}</th>
      </tr></thead>
      <tbody>${customers.map(customer => row(customer, method, managers, placed))}</tbody>
    </table>
  </div>` : html`<p class="quiet">${t('customers.none')}</p>`;

const row = (customer, method, managers, placed) => {
  const id = idOf(customer);
  return html`<tr>
    <th scope="row"><a href=${customerLink(id, { method: method?.id })}>${customer.name ?? id}</a> <span class="quiet id">${id}</span>${erasedOn(customer)}</th>
    <td>${tierOf(placed, id, method)}</td>
    <td>${statusTag(customer.status)}</td>
    <td>${managerName(customer, managers)}</td>
    <td>${[customer.territory, customer.country].filter(Boolean).join(', ')}</td>
  </tr>`;
};

/** Why it has no name, where it was erased. */
export const erasedOn = customer => (customer.erasedOn ? html` <span class="quiet">${t('erasure.on', { date: day(customer.erasedOn) })}</span>` : '');

function tierOf(placed, id, method) {
  if (placed.state !== 'ready') return NONE;
  const found = placed.value.get(id);
  return tierChip(method, found?.tier, { provisional: found?.provisional });
}

export const managerOf = customer => customer.accountManagerId ?? customer.accountManager?.id;

export function managerName(customer, managers = []) {
  const id = managerOf(customer);
  return customer.accountManagerName ?? customer.accountManager?.name ?? managers.find(one => managerId(one) === id)?.name ?? id ?? t('customers.nobody');
}
