import { html } from 'lit';
import { get, items, segment } from '../../api.js';
import { day, money } from '../../format.js';
import { count, t, word } from '../../language.js';
import { Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { cancelled, placedOn } from './order.js';
import './revenue-chart.js';

const AT_FIRST = 12;

/** What the customer ordered: by month as a chart, one by one as a table. */
class Orders extends Part {
  static properties = { customerId: { attribute: false }, all: { state: true } };
  orders = new Loading(this);

  willUpdate(changed) {
    if (changed.has('customerId')) this.orders.ask(signal => get(`/api/customers/${segment(this.customerId)}/orders`, { limit: 500 }, signal));
  }

  render() {
    return html`<section class="card" aria-labelledby="orders-title">
      <h3 id="orders-title">${t('orders.title')}</h3>
      ${this.orders.show(answer => this.#orders(answer), () => this.#orders({}))}
    </section>`;
  }

  #orders(answer) {
    const orders = items(answer).toSorted((a, b) => placedOn(b).localeCompare(placedOn(a)));
    if (!orders.length) return html`<p class="quiet">${t('orders.none')}</p>`;
    const shown = this.all ? orders : orders.slice(0, AT_FIRST);
    return html`
      <tl-revenue-chart .orders=${orders}></tl-revenue-chart>
      <div class="scroll" role="region" tabindex="0" aria-labelledby="orders-title"><table class="small">
        <thead><tr><th scope="col">${t('orders.date')}</th><th scope="col">${t('orders.order')}</th>
          <th scope="col">${t('orders.kind')}</th><th scope="col" class="figure">${t('orders.amount')}</th></tr></thead>
        <tbody>${shown.map(row)}</tbody></table></div>
      <p class="quiet">${answer.next ? t('orders.latest', { n: orders.length }) : count('orders', orders.length)}
        ${orders.length > shown.length ? html`<button type="button" class="plain" @click=${() => (this.all = true)}>${t('orders.all')}</button>` : ''}</p>`;
  }
}
customElements.define('tl-orders', Orders);

const row = order => html`<tr class=${cancelled(order) ? 'gone' : ''}>
  <td><time datetime=${placedOn(order)}>${day(placedOn(order))}</time></td>
  <td>${order.orderId ?? order.id}${cancelled(order) ? html` <span class="tag">${t('orders.cancelled')}</span>` : ''}</td>
  <td>${word('order-kind', order.kind)}</td>
  <td class="figure">${money(order.amount)}</td>
</tr>`;
