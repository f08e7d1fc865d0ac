import { html } from 'lit';
import { t, word } from '../../language.js';
import { tierName } from '../../methods.js';
import { methodSelect } from '../../parts/method-select.js';
import { refine } from '../../routes.js';

const STATUSES = ['suspect', 'prospect', 'active', 'inactive', 'lost', 'insolvent', 'blocked', 'removed'];
const SORTS = ['name', '-name', 'id'];

export const managerId = manager => manager.accountManagerId ?? manager.id;

export const searchForm = (query, known, method, managers) => html`
  <search><form class="choices card" @submit=${submit}>
    <label class="field wide">${t('customers.search')}<input type="search" name="search" .value=${query.search ?? ''}></label>
    ${known.list.length ? methodSelect(known, method, id => refine({ method: id, tier: '' })) : ''}
    ${choice('tier', t('customers.tier'), query.tier, (method?.tiers ?? []).map(tier => [tier.id, tierName(method, tier.id)]), { method: method?.id })}
    ${choice('status', t('customers.status'), query.status, STATUSES.map(status => [status, word('status', status)]))}
    ${choice('accountManager', t('customers.manager'), query.accountManager, managers.map(one => [managerId(one), one.name ?? managerId(one)]))}
    ${choice('sort', t('customers.sort'), query.sort, SORTS.map(sort => [sort, word('sort', sort)]), {}, t('customers.sort.usual'))}
    <button type="submit">${t('customers.go')}</button>
  </form></search>`;

const choice = (name, label, present, options, along = {}, any = t('customers.any')) => html`
  <label class="field">${label}
    <select name=${name} @change=${event => refine({ [name]: event.target.value, ...along })}>
      <option value="">${any}</option>
      ${options.map(([value, words]) => html`<option value=${value} ?selected=${value === present}>${words}</option>`)}
    </select>
  </label>`;

function submit(event) {
  event.preventDefault();
  refine({ search: new FormData(event.target).get('search') });
}
