import { html } from 'lit';
import { get, items } from '../../api.js';
import { t } from '../../language.js';
import { Loading } from '../../loading.js';
import { chosen, methods } from '../../methods.js';
import { Part } from '../../part.js';
import { Paging } from '../../parts/paging.js';
import { customersTable } from './customers-table.js';
import { searchForm } from './search-form.js';
import './tier-of.js';

const PER_PAGE = 50;

/** Finds customers, page after page. What is asked for stands in the address, so that it can be kept and shared. */
class Customers extends Part {
  static properties = { query: { attribute: false } };
  methods = new Loading(this);
  managers = new Loading(this);
  found = new Loading(this);
  paging = new Paging(cursor => this.#turn(cursor));

  connectedCallback() {
    super.connectedCallback();
    this.methods.ask(methods);
    this.managers.ask(signal => get('/api/account-managers', { limit: 500 }, signal).then(items));
  }

  willUpdate(changed) {
    if (!changed.has('query')) return;
    this.paging.restart();
  }

  #turn(cursor) {
    const question = { ...this.query, limit: PER_PAGE, cursor };
    this.found.ask(signal => get('/api/customers', question, signal));
    window.scrollTo(0, 0);
  }

  render() {
    const known = this.methods.state === 'ready' ? this.methods.value : { list: [] };
    const method = chosen(known, this.query?.method);
    return html`
      <div class="page-head"><h1>${t('customers.title')}</h1></div>
      ${searchForm(this.query ?? {}, known, method, this.managers.value ?? [])}
      <section class="card" aria-label=${t('customers.found')}>${this.found.show(answer => html`
        ${customersTable(items(answer), method, this.managers.value ?? [])}${this.paging.buttons(answer)}`)}</section>`;
  }
}
customElements.define('tl-customers', Customers);
