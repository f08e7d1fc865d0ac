import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { get, items } from '../../api.js';
import { day } from '../../format.js';
import { t } from '../../language.js';
import { Loading } from '../../loading.js';
import { methodName, methods, tierName } from '../../methods.js';
import { Part } from '../../part.js';
import { Paging } from '../../parts/paging.js';
import { person } from '../../parts/person.js';
import { nobodySeen, seenHere, seesNobody } from '../../parts/seen.js';
import { said } from '../../parts/said.js';
import { takeAway } from '../../parts/take-away.js';
import { tierChip } from '../../parts/tier-chip.js';
import { all, managerName, managerOptions, options } from '../../people.js';
import { RightsKnown } from '../../rights.js';
import { customerLink, refine } from '../../routes.js';
import '../../parts/proposal-actions.js';
import './decisions.js';
import './exceptions.js';

const PER_PAGE = 50;

/** All that was put forward and waits for another person, each with what it would change. */
class Proposals extends Part {
  static properties = { query: { attribute: false }, done: { state: true } };
  rights = new RightsKnown(this);
  methods = new Loading(this);
  managers = new Loading(this);
  found = new Loading(this);
  paging = new Paging(cursor => this.#turn(cursor));

  connectedCallback() {
    super.connectedCallback();
    this.methods.ask(methods);
    this.managers.ask(signal => all('/api/account-managers', signal));
  }

  willUpdate(changed) {
    if (changed.has('query')) this.paging.restart();
  }

  get #question() {
    const { method, accountManager } = this.query ?? {};
    return { method, accountManager };
  }

  #turn(cursor) {
    this.found.ask(signal => get('/api/tiers/proposals', { ...this.#question, limit: PER_PAGE, cursor }, signal));
  }

  render() {
    return html`<div class="page-head"><div><h1>${t('title.proposals')}</h1><p class="quiet lead">${t('proposals.lead')}</p>${seenHere()}</div></div>
      ${this.methods.show(known => html`${this.#choices(known)}
        <p role="status">${this.done ?? ''}</p>
        <section class="card" aria-labelledby="proposed-tiers"><h2 id="proposed-tiers">${t('proposals.tiers')}</h2>${this.found.show(answer => this.#list(answer, known))}</section>
        <tl-exceptions .accountManager=${this.query?.accountManager} .managers=${this.managers.value ?? []}></tl-exceptions>
        <tl-decisions .accountManager=${this.query?.accountManager} .managers=${this.managers.value ?? []}></tl-decisions>`)}`;
  }

  #choices({ list }) {
    const managers = this.managers.value ?? [];
    return html`<form class="choices card" @submit=${event => event.preventDefault()}>
      <label class="field">${t('method.label')}<select @change=${event => refine({ method: event.target.value })}>
        ${options(list.map(method => [method.id, methodName(method)]), this.query?.method, t('customers.any'))}</select></label>
      <label class="field">${t('customers.manager')}<select @change=${event => refine({ accountManager: event.target.value })}>
        ${options(managerOptions(managers), this.query?.accountManager, t('customers.any'))}</select></label>
    </form>`;
  }

  #list(answer, known) {
    if (seesNobody()) return nobodySeen();
    const waiting = items(answer);
    if (!waiting.length) return html`<p class="quiet">${t('proposals.none')}</p>${this.paging.buttons(answer)}`;
    return html`<ul class="activities">${repeat(waiting, one => `${one.method} ${one.customerId}`, one => this.#item(one, known.list.find(method => method.id === one.method)))}</ul>
      ${this.paging.buttons(answer)}${takeAway('/api/tiers/proposals', this.#question)}`;
  }

  #item(one, method) {
    const { customerId, customerName, accountManagerId, tier, proposed } = one;
    return html`<li><div>
        <a href=${customerLink(customerId, { method: one.method })}><strong>${customerName ?? customerId}</strong></a> <span class="quiet id">${customerId}</span>
        <span class="tag">${method ? methodName(method) : one.method}</span>
        <div class="line"><span class="move">${tierChip(method, tier)} <span aria-hidden="true">→</span><span class="unseen">${t('change.to')}</span> ${tierChip(method, proposed.tier)}</span>
          <span>${t('by-hand.until', { date: day(proposed.until) })}</span></div>
        <div>${said(proposed)} <span class="quiet">· ${t('proposal.by')} ${person(proposed.proposedBy)}, ${day(proposed.proposedOn)}${
          accountManagerId ? html` · ${t('customer.manager', { name: managerName(accountManagerId, this.managers.value) })}` : ''}</span></div></div>
      <tl-proposal-actions .proposal=${one} brief @decided=${event => this.#decided(event.detail, method)}></tl-proposal-actions></li>`;
  }

  #decided({ decided, proposal }, method) {
    const { customerId, customerName, proposed } = proposal;
    this.done = t(`proposals.done.${decided}`, { name: customerName ?? customerId, tier: tierName(method, proposed.tier), date: day(proposed.until) });
    this.paging.again();
  }
}
customElements.define('tl-proposals', Proposals);
