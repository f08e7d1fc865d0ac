import { html, nothing } from 'lit';
import { get, items } from '../../api.js';
import { day, number } from '../../format.js';
import { t } from '../../language.js';
import { Loading } from '../../loading.js';
import { chosen, methods, tierName } from '../../methods.js';
import { Part } from '../../part.js';
import { methodSelect } from '../../parts/method-select.js';
import { Paging } from '../../parts/paging.js';
import { nobodySeen, seenHere, seesNobody } from '../../parts/seen.js';
import { takeAway } from '../../parts/take-away.js';
import { RightsKnown } from '../../rights.js';
import { link, refine } from '../../routes.js';
import { managerName } from '../customers/customers-table.js';
import { findingsTable } from './findings-table.js';
import { explanationOf, KINDS, titleOf } from './kinds.js';

const PER_PAGE = 50;

/** Where tier and reality do not match: each kind of finding with its customers and the numbers behind it. */
class Findings extends Part {
  static properties = { query: { attribute: false } };
  rights = new RightsKnown(this);
  methods = new Loading(this);
  managers = new Loading(this);
  findings = new Loading(this);
  paging = new Paging(cursor => this.#turn(cursor));

  connectedCallback() {
    super.connectedCallback();
    this.methods.ask(methods).then(() => this.#look());
    this.managers.ask(signal => get('/api/account-managers', { limit: 500 }, signal).then(items));
  }

  willUpdate(changed) {
    if (changed.has('query')) this.#look();
  }

  get method() {
    return chosen(this.methods.value, this.query?.method);
  }

  get kind() {
    return KINDS.find(kind => kind === this.query?.kind) ?? KINDS[0];
  }

  #look() {
    if (this.methods.state === 'ready' && this.method) this.paging.restart();
  }

  #turn(cursor) {
    const question = { method: this.method.id, kind: this.kind, limit: PER_PAGE, cursor };
    this.findings.ask(signal => get('/api/tiers/findings', question, signal));
  }

  render() {
    return html`
      <div class="page-head"><div><h1>${t('findings.title')}</h1><p class="quiet lead">${t('findings.lead')}</p>${seenHere()}</div>
        ${this.methods.state === 'ready' ? html`<form class="choices" @submit=${event => event.preventDefault()}>
          ${methodSelect(this.methods.value, this.method, method => refine({ method }))}</form>` : ''}</div>
      ${this.methods.show(() => this.findings.show(answer => seesNobody() ? nobodySeen() : this.#body(answer)))}`;
  }

  #body(answer) {
    const tiers = { best: tierName(this.method, answer.basis.bestTier), last: tierName(this.method, answer.basis.lastTier) };
    return html`<nav class="kinds" aria-label=${t('findings.title')}><ul>${KINDS.map(kind => this.#tab(kind, answer, tiers))}</ul></nav>
      <section class="card" aria-labelledby="finding-title">
        <h2 id="finding-title">${titleOf(this.kind, tiers)}<span class="quiet aside">${day(answer.asOf)}</span></h2>
        ${answer.notLookedFor?.[this.kind] ? '' : html`<p>${explanationOf(this.kind, answer.basis, tiers)}</p>`}
        ${this.#list(answer)}
      </section>`;
  }

  #tab(kind, { counts, notLookedFor = {} }, tiers) {
    const href = link('/findings', { ...this.query, kind });
    return html`<li class=${kind === 'HIDDEN_A_UNJUDGED' ? 'apart' : ''}><a class="card" href=${href} aria-current=${kind === this.kind ? 'true' : nothing}>
      <strong class="count">${kind in notLookedFor ? '?' : number(counts[kind] ?? 0)}</strong><span>${titleOf(kind, tiers)}</span></a></li>`;
  }

  #list(answer) {
    const silent = answer.notLookedFor?.[this.kind];
    if (silent) return html`<p class="notice">${t('findings.not-looked-for')} ${silent}</p>`;
    const found = items(answer);
    if (!found.length) return html`<p class="notice">${t('findings.none')}</p>`;
    return html`${findingsTable(found, this.kind, this.method, one => managerName(one, this.managers.value))}${this.paging.buttons(answer)}${takeAway('/api/tiers/findings', { method: this.method.id, kind: this.kind })}`;
  }
}
customElements.define('tl-findings', Findings);
