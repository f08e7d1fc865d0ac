import { html } from 'lit';
import { get, items } from '../../api.js';
import { t } from '../../language.js';
import { Loading } from '../../loading.js';
import { chosen, methods } from '../../methods.js';
import { Part } from '../../part.js';
import { Paging } from '../../parts/paging.js';
import { nobodySeen, seenHere, seesNobody } from '../../parts/seen.js';
import { takeAway } from '../../parts/take-away.js';
import { RightsKnown } from '../../rights.js';
import { customersTable, idOf } from './customers-table.js';
import { searchForm } from './search-form.js';

const PER_PAGE = 50;
const tiersOf = (ids, method) => `/api/tiers/customers?${new URLSearchParams([...ids.map(id => ['ids', id]), ['method', method]])}`;

/** Finds customers, page after page. What is asked for stands in the address, so that it can be kept and shared. */
class Customers extends Part {
  static properties = { query: { attribute: false } };
  rights = new RightsKnown(this);
  methods = new Loading(this);
  managers = new Loading(this);
  found = new Loading(this);
  placed = new Loading(this);
  paging = new Paging(cursor => this.#turn(cursor));

  connectedCallback() {
    super.connectedCallback();
    this.methods.ask(methods).then(() => this.#place());
    this.managers.ask(signal => get('/api/account-managers', { limit: 500 }, signal).then(items));
  }

  willUpdate(changed) {
    if (!changed.has('query')) return;
    this.placed.forget();
    this.paging.restart();
  }

  #turn(cursor) {
    const question = { ...this.query, limit: PER_PAGE, cursor };
    this.found.ask(signal => get('/api/customers', question, signal)).then(() => this.#place());
    window.scrollTo(0, 0);
  }

  get method() {
    return chosen(this.methods.state === 'ready' ? this.methods.value : { list: [] }, this.query?.method);
  }

  /** Lists come from customer-service, which decides no tiers: those of a whole page are asked for in one call. */
  #place() {
    const ids = this.found.state === 'ready' ? items(this.found.value).map(idOf) : [];
    if (!ids.length || !this.method) return;
    this.placed.ask(async signal => {
      const answer = await get(tiersOf(ids, this.method.id), {}, signal);
      return new Map(items(answer).map(one => [one.customerId, one]));
    });
  }

  render() {
    const known = this.methods.state === 'ready' ? this.methods.value : { list: [] };
    const { method } = this;
    return html`
      <div class="page-head"><div><h1>${t('customers.title')}</h1>${seenHere()}</div></div>
      ${searchForm(this.query ?? {}, known, method, this.managers.value ?? [])}
      <section class="card" aria-label=${t('customers.found')}>${this.found.show(answer => seesNobody() ? nobodySeen() : html`
        ${customersTable(items(answer), method, this.managers.value ?? [], this.placed)}${this.paging.buttons(answer)}${items(answer).length ? takeAway('/api/customers', this.query) : ''}`)}</section>`;
  }
}
customElements.define('tl-customers', Customers);
