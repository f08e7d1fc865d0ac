import { html } from 'lit';
import { get, items } from '../../api.js';
import { t } from '../../language.js';
import { Loading } from '../../loading.js';
import { chosen, methods } from '../../methods.js';
import { Part } from '../../part.js';
import { customersTable } from './customers-table.js';
import { searchForm } from './search-form.js';
import './tier-of.js';

const PER_PAGE = 50;

/** Finds customers, page after page. What is asked for stands in the address, so that it can be kept and shared. */
class Customers extends Part {
  static properties = { query: { attribute: false }, before: { state: true } };
  methods = new Loading(this);
  managers = new Loading(this);
  found = new Loading(this);

  connectedCallback() {
    super.connectedCallback();
    this.methods.ask(methods);
    this.managers.ask(signal => get('/api/account-managers', { limit: 500 }, signal).then(items));
  }

  willUpdate(changed) {
    if (!changed.has('query')) return;
    this.before = [];
    this.#turn(undefined);
  }

  #further = next => {
    this.before = [...this.before, this.cursor];
    this.#turn(next);
  };

  #back = () => {
    const cursor = this.before.at(-1);
    this.before = this.before.slice(0, -1);
    this.#turn(cursor);
  };

  #turn(cursor) {
    this.cursor = cursor;
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
        ${customersTable(items(answer), method, this.managers.value ?? [])}${this.#pages(answer)}`)}</section>`;
  }

  #pages(answer) {
    if (!answer.next && !this.before?.length) return '';
    return html`<nav class="pages" aria-label=${t('pages.label')}>
      <button type="button" class="outline" ?disabled=${!this.before?.length} @click=${this.#back}>${t('pages.back')}</button>
      <span class="quiet">${t('pages.present', { n: (this.before?.length ?? 0) + 1 })}</span>
      <button type="button" class="outline" ?disabled=${!answer.next} @click=${() => this.#further(answer.next)}>${t('pages.further')}</button>
    </nav>`;
  }
}
customElements.define('tl-customers', Customers);
