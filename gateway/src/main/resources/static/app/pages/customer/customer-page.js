import { html } from 'lit';
import { get, items, segment } from '../../api.js';
import { t } from '../../language.js';
import { Loading } from '../../loading.js';
import { chosen, methodName, methods } from '../../methods.js';
import { Part } from '../../part.js';
import { statusTag } from '../../parts/tier-chip.js';
import { needs } from '../../rights.js';
import { link, managerLink } from '../../routes.js';
import { erasedOn, managerName, managerOf } from '../customers/customers-table.js';
import './by-hand.js';
import './customer-tiers.js';
import './erasure.js';
import './levels.js';
import './outlook.js';
import './moments.js';
import './orders.js';
import './plan.js';
import './relation.js';
import './scorecard.js';
import './story.js';

/** Everything about one customer: its tiers, why, what it bought and what it is promised. */
class Customer extends Part {
  static properties = { customerId: { attribute: false }, query: { attribute: false } };
  methods = new Loading(this);
  customer = new Loading(this);
  managers = new Loading(this);

  connectedCallback() {
    super.connectedCallback();
    this.methods.ask(methods);
    this.managers.ask(signal => get('/api/account-managers', { limit: 500 }, signal).then(items));
  }

  willUpdate(changed) {
    if (changed.has('customerId')) this.#look();
  }

  #look = () => this.customer.ask(signal => get(`/api/customers/${segment(this.customerId)}`, {}, signal));

  render() {
    return this.customer.show(customer => html`
      ${this.#head(customer)}
      ${customer.status === 'REMOVED' ? html`<tl-erasure .customerId=${this.customerId}></tl-erasure>` : ''}
      ${this.methods.show(known => this.#body(customer, known))}`, this.#unknown);
  }

  #unknown = () => html`<div class="page-head"><h1>${this.customerId}</h1></div><p class="notice">${t('customer.unknown')}</p>`;

  #head(customer) {
    return html`<header class="page-head customer-head">
      <div>
        <p class="crumb"><a href="#/customers">${t('nav.customers')}</a></p>
        <h1>${customer.name ?? this.customerId}</h1>
        <p class="facts">${statusTag(customer.status)}<span class="id quiet">${this.customerId}</span>
          <span>${this.#manager(customer)}</span>${erasedOn(customer)}</p>
      </div>
      <div class="actions">${managerOf(customer) ? html`<a role="button" class="outline" href=${managerLink(managerOf(customer), { customer: this.customerId })}
          ${needs('handing-over', managerOf(customer))}>${t('hand-over.title')}</a>` : ''}
        <a href=${link('/access', { customer: this.customerId })} ${needs('auditing', undefined, { brief: true })}>${t('customer.seen')}</a></div>
    </header>`;
  }

  #manager(customer) {
    const name = managerName(customer, this.managers.value);
    return managerOf(customer) ? html`${t('customers.manager')}: <a href=${managerLink(managerOf(customer))}>${name}</a>` : t('customer.manager', { name });
  }

  #body(customer, known) {
    const method = chosen(known, this.query?.method);
    if (!method) return '';
    const id = this.customerId;
    const answering = managerOf(customer) ?? '-';
    return html`
      <tl-customer-tiers .customerId=${id} .known=${known} .method=${method}></tl-customer-tiers>
      <h2 class="part-title">${t('customer.under', { method: methodName(method) })}</h2>
      <div class="columns" @judged=${this.#judged}>
        <tl-story .customerId=${id} .method=${method}></tl-story>
        <tl-scorecard .customerId=${id} .method=${method} .name=${customer.name ?? id} .accountManager=${answering}></tl-scorecard>
      </div>
      <tl-by-hand .customerId=${id} .method=${method} .name=${customer.name ?? id} .accountManager=${answering} @overridden=${this.#overridden}></tl-by-hand>
      <tl-outlook .customerId=${id} .method=${method}></tl-outlook>
      <div class="columns">
        <tl-orders .customerId=${id}></tl-orders>
        <tl-plan .customerId=${id} .accountManager=${answering} @answered=${this.#done}></tl-plan>
      </div>
      <tl-levels .customerId=${id} .known=${known} .name=${customer.name ?? id} .accountManager=${answering} @levelled=${this.#done}></tl-levels>
      <tl-moments .customerId=${id} .accountManager=${answering} @contact=${this.#contact}></tl-moments>
      <tl-relation .customerId=${id} .name=${customer.name ?? id} .accountManager=${answering} .managers=${this.managers.value ?? []} @related=${this.#look}></tl-relation>`;
  }

  /** A judgement travels through the stages; the other parts look again when it had time to arrive. */
  #judged = () => setTimeout(() => this.#lookAgain('tl-story, tl-customer-tiers, tl-outlook, tl-by-hand'), 1500);

  /** What a person decided about a tier has been carried out when it is answered. */
  #overridden = () => this.#lookAgain('tl-story, tl-customer-tiers, tl-outlook');

  #lookAgain(parts) {
    this.querySelectorAll(parts).forEach(part => part.look());
  }

  /** What was planned may have been done by it. */
  #contact = () => this.#lookAgain('tl-plan');

  /** What was planned and is done stands on the line of contact too, and so does what a customer promises for an exception. */
  #done = () => this.#lookAgain('tl-moments');
}
customElements.define('tl-customer', Customer);
