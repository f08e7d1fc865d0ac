import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { get, items } from '../../api.js';
import { day } from '../../format.js';
import { t, word } from '../../language.js';
import { Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { exceptionSaid } from '../../parts/exception.js';
import { level } from '../../parts/level.js';
import { Paging } from '../../parts/paging.js';
import { nobodySeen, seesNobody } from '../../parts/seen.js';
import { takeAway } from '../../parts/take-away.js';
import { managerName } from '../../people.js';
import { RightsKnown } from '../../rights.js';
import { customerLink } from '../../routes.js';
import '../../parts/exception-actions.js';

const PER_PAGE = 50;

/** All exceptions to service levels that wait for another person. */
class Exceptions extends Part {
  static properties = { accountManager: { attribute: false }, managers: { attribute: false }, done: { state: true } };
  rights = new RightsKnown(this);
  found = new Loading(this);
  paging = new Paging(cursor => this.#turn(cursor));

  willUpdate(changed) {
    if (!this.hasUpdated || changed.has('accountManager')) this.paging.restart();
  }

  #turn(cursor) {
    this.found.ask(signal => get('/api/service-levels', { ...this.#question, limit: PER_PAGE, cursor }, signal));
  }

  get #question() {
    return { state: 'proposed', accountManager: this.accountManager };
  }

  render() {
    return html`<p role="status">${this.done ?? ''}</p>
      <section class="card" aria-labelledby="exceptions-title"><h2 id="exceptions-title">${t('exceptions.title')}</h2>${this.found.show(answer => this.#list(answer))}</section>`;
  }

  #list(answer) {
    if (seesNobody()) return nobodySeen();
    const waiting = items(answer);
    if (!waiting.length) return html`<p class="quiet">${t('exceptions.none')}</p>${this.paging.buttons(answer)}`;
    return html`<ul class="activities">${repeat(waiting, one => one.exception.id, one => this.#item(one))}</ul>
      ${this.paging.buttons(answer)}${takeAway('/api/service-levels', this.#question)}`;
  }

  #item(one) {
    const { customerId, customerName, accountManagerId, capability, exception } = one;
    return html`<li><div>
        <a href=${customerLink(customerId)}><strong>${customerName ?? customerId}</strong></a> <span class="quiet id">${customerId}</span>
        ${accountManagerId ? html`<span class="quiet">${t('customer.manager', { name: managerName(accountManagerId, this.managers) })}</span>` : ''}
        ${exceptionSaid(capability, exception)}</div>
      <tl-exception-actions .proposal=${one} brief @decided=${event => this.#decided(event.detail)}></tl-exception-actions></li>`;
  }

  #decided({ decided, proposal }) {
    const { customerId, customerName, capability, exception } = proposal;
    this.done = t(`exceptions.done.${decided}`, { name: customerName ?? customerId, level: word('level', capability), value: level(capability, exception.value), date: day(exception.until) });
    this.paging.again();
  }
}
customElements.define('tl-exceptions', Exceptions);
