import { html } from 'lit';
import { t } from '../../language.js';
import { methodName } from '../../methods.js';
import { statusTag } from '../../parts/tier-chip.js';
import { customerLink } from '../../routes.js';
import { managerId } from './search-form.js';

export const customersTable = (customers, method, managers) => customers.length ? html`
  <div class="scroll" role="region" tabindex="0" aria-label=${t('customers.found')}>
    <table>
      <thead><tr>
        <th scope="col">${t('customers.name')}</th>
        <th scope="col">${method ? t('customers.tier-under', { method: methodName(method) }) : t('customers.tier')}</th>
        <th scope="col">${t('customers.status')}</th>
        <th scope="col">${t('customers.manager')}</th>
        <th scope="col">${t('customers.place')}</th>
      </tr></thead>
      <tbody>${customers.map(customer => row(customer, method, managers))}</tbody>
    </table>
  </div>` : html`<p class="quiet">${t('customers.none')}</p>`;

const row = (customer, method, managers) => {
  const id = customer.customerId ?? customer.id;
  return html`<tr>
    <th scope="row"><a href=${customerLink(id, { method: method?.id })}>${customer.name ?? id}</a> <span class="quiet id">${id}</span></th>
    <td><tl-tier-of .customerId=${id} .method=${method} .known=${tierOf(customer, method?.id)}></tl-tier-of></td>
    <td>${statusTag(customer.status)}</td>
    <td>${managerName(customer, managers)}</td>
    <td>${[customer.territory, customer.country].filter(Boolean).join(', ')}</td>
  </tr>`;
};

/** A tier comes alone, or as a map or a list per method. */
export function tierOf(customer, method) {
  const given = customer.tiers?.[method] ?? (Array.isArray(customer.tiers) ? customer.tiers.find(one => one.method === method) : customer.tier);
  return typeof given === 'string' ? { tier: given, provisional: customer.provisional } : given;
}

export function managerName(customer, managers = []) {
  const id = customer.accountManagerId ?? customer.accountManager?.id;
  return customer.accountManagerName ?? customer.accountManager?.name ?? managers.find(one => managerId(one) === id)?.name ?? id ?? t('customers.nobody');
}
