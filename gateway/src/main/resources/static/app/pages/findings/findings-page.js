import { html, nothing } from 'lit';
import { get, items } from '../../api.js';
import { day, number, percent } from '../../format.js';
import { t, word } from '../../language.js';
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
const STATES = ['OPEN', 'TASK', 'DISMISSED'];

/** Where tier and reality do not match: each kind of finding with its customers and the numbers behind it. */
class Findings extends Part {
  static properties = { query: { attribute: false } };
  rights = new RightsKnown(this);
  methods = new Loading(this);
  managers = new Loading(this);
  findings = new Loading(this);
  acted = new Loading(this);
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

  get state() {
    return STATES.find(state => state === this.query?.state);
  }

  #look() {
    if (this.methods.state !== 'ready' || !this.method) return;
    this.paging.restart();
    this.#askHowMuch();
  }

  #askHowMuch() {
    const method = this.method.id;
    this.acted.ask(signal => get('/api/tiers/findings/acted-on', { method }, signal));
  }

  #again = () => {
    this.paging.again();
    this.#askHowMuch();
  };

  #turn(cursor) {
    const question = { method: this.method.id, kind: this.kind, state: this.state, limit: PER_PAGE, cursor };
    this.findings.ask(signal => get('/api/tiers/findings', question, signal));
  }

  render() {
    return html`
      <div class="page-head"><div><h1>${t('findings.title')}</h1><p class="quiet lead">${t('findings.lead')}</p>${seenHere()}</div>
        ${this.methods.state === 'ready' ? html`<form class="choices" @submit=${event => event.preventDefault()}>
          ${methodSelect(this.methods.value, this.method, method => refine({ method }))}${this.#states()}</form>` : ''}</div>
      ${this.#howMuch()}
      ${this.methods.show(() => this.findings.show(answer => seesNobody() ? nobodySeen() : this.#body(answer)))}`;
  }

  #states() {
    return html`<label class="field">${t('findings.state')}
      <select @change=${event => refine({ state: event.target.value })}>
        <option value="">${t('findings.not-dismissed')}</option>
        ${STATES.map(state => html`<option value=${state} ?selected=${state === this.state}>${word('finding-state', state)}</option>`)}
      </select></label>`;
  }

  /** What nobody tells is not shown: the list is there without it. */
  #howMuch() {
    const all = this.acted.value?.all;
    if (!all?.found || seesNobody()) return '';
    return html`<p role="status">${t('findings.acted-on', { acted: number(all.actedOn), found: number(all.found), share: percent(all.share) })}
      <span class="quiet">${t('findings.of-these', { tasks: number(all.tasks), overdue: number(all.overdue), dismissed: number(all.dismissed) })}</span></p>`;
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
    if (!found.length) return html`<p class="notice">${this.state ? t('findings.none-so-far') : t('findings.none')}</p>`;
    return html`${findingsTable(found, this.kind, this.method, one => managerName(one, this.managers.value), this.#again)}${this.paging.buttons(answer)}${takeAway('/api/tiers/findings', { method: this.method.id, kind: this.kind, state: this.state })}`;
  }
}
customElements.define('tl-findings', Findings);
