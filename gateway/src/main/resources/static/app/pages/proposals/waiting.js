import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { get, items } from '../../api.js';
import { t } from '../../language.js';
import { Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { Paging } from '../../parts/paging.js';
import { nobodySeen, seesNobody } from '../../parts/seen.js';
import { takeAway } from '../../parts/take-away.js';
import { managerName } from '../../people.js';
import { RightsKnown } from '../../rights.js';
import { customerLink } from '../../routes.js';

const PER_PAGE = 50;

/** Proposals of one kind that wait for another person. A kind says its `path`, `filter`, `title`, `none`, `key`, `change`, `actions`, what was `told`, and where a `link` leads. */
export class Waiting extends Part {
  static properties = { accountManager: { attribute: false }, managers: { attribute: false }, done: { state: true } };
  rights = new RightsKnown(this);
  found = new Loading(this);
  paging = new Paging(cursor => this.#turn(cursor));

  willUpdate(changed) {
    if (!this.hasUpdated || changed.has('accountManager')) this.paging.restart();
  }

  #turn(cursor) {
    this.found.ask(signal => get(this.path, { ...this.#question, limit: PER_PAGE, cursor }, signal));
  }

  get #question() {
    return { ...this.filter, accountManager: this.accountManager };
  }

  render() {
    const title = `${this.localName}-title`;
    return html`<p role="status">${this.done ?? ''}</p>
      <section class="card" aria-labelledby=${title}><h2 id=${title}>${this.title()}</h2>${this.found.show(answer => this.#list(answer))}</section>`;
  }

  #list(answer) {
    if (seesNobody()) return nobodySeen();
    const waiting = items(answer);
    if (!waiting.length) return html`<p class="quiet">${this.none()}</p>${this.paging.buttons(answer)}`;
    return html`<ul class="activities">${repeat(waiting, one => this.key(one), one => this.#item(one))}</ul>
      ${this.paging.buttons(answer)}${takeAway(this.path, this.#question)}`;
  }

  #item(one) {
    const { customerId, customerName, accountManagerId } = one;
    return html`<li><div>
        <a href=${this.link(one)}><strong>${customerName ?? customerId}</strong></a> <span class="quiet id">${customerId}</span>
        ${accountManagerId ? html`<span class="quiet">${t('customer.manager', { name: managerName(accountManagerId, this.managers) })}</span>` : ''}
        ${this.change(one)}</div>
      ${this.actions(one, event => this.#decided(event.detail))}</li>`;
  }

  link({ customerId }) {
    return customerLink(customerId);
  }

  #decided({ decided, proposal }) {
    const { customerId, customerName } = proposal;
    this.done = this.told(decided, customerName ?? customerId, proposal);
    this.paging.again();
  }
}
