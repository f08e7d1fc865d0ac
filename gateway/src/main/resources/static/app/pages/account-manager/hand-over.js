import { html } from 'lit';
import { get, items, segment, send } from '../../api.js';
import { day } from '../../format.js';
import { count, t } from '../../language.js';
import { failed, Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { field, fields, isAtAField, markRefused } from '../../parts/field.js';
import { managerName, managerOptions, options } from '../../people.js';
import { needs } from '../../rights.js';
import { signed, whoAnswers } from '../../user.js';

const FIELDS = ['to', 'customers', 'from', 'reason'];
const SHOWN = 100;
const LOOK_EACH = 1000;
const idOf = customer => customer.customerId ?? customer.id;

/** Customers go to another account manager in one step: all or those that are chosen; followed until every stage knows. */
class HandOver extends Part {
  static properties = {
    managerId: { attribute: false }, managers: { attribute: false }, today: { attribute: false }, chosen: { attribute: false },
    some: { state: true }, picked: { state: true }, search: { state: true }, problem: { state: true }, busy: { state: true }, running: { state: true },
  };
  customers = new Loading(this);

  willUpdate(changed) {
    if (changed.has('managerId') || changed.has('chosen')) {
      this.picked = new Set(this.chosen ? [this.chosen] : []);
      this.some = Boolean(this.chosen);
      this.search = this.chosen ?? '';
      this.running = this.problem = undefined;
      this.#look();
    }
  }

  updated(changed) {
    if (changed.has('problem')) markRefused(this.querySelector('form'), this.problem);
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    super.disconnectedCallback();
  }

  #look() {
    if (!this.some) return;
    const question = { accountManager: this.managerId, search: this.search, limit: SHOWN };
    this.customers.ask(signal => get('/api/customers', question, signal));
  }

  render() {
    return html`<section class="card" aria-labelledby="hand-over-title"><h2 id="hand-over-title">${t('hand-over.title')}</h2>
      ${this.running ? this.#progress(this.running) : this.#form()}</section>`;
  }

  #form() {
    const { problem, managerId } = this;
    const others = managerOptions(this.managers).filter(([id]) => id !== managerId);
    return html`<p class="quiet">${t('hand-over.lead')}</p>
    <form class="sheet" aria-labelledby="hand-over-title" @submit=${this.#send}>
      ${field(problem, 'to', t('hand-over.to'), html`<select name="to" required>${options(others, undefined, '')}</select>`)}
      ${fields(problem, 'customers', t('hand-over.which'), html`
        <label class="score"><input type="radio" name="which" value="all" .checked=${!this.some} @change=${() => this.#choose(false)}>${t('hand-over.all')}</label>
        <label class="score"><input type="radio" name="which" value="some" .checked=${this.some} @change=${() => this.#choose(true)}>${t('hand-over.some')}</label>
        ${this.some ? this.#choices() : ''}`)}
      ${field(problem, 'from', t('hand-over.from'), html`<input type="date" name="from" min=${this.today ?? ''} .value=${this.today ?? ''}>`)}
      ${field(problem, 'reason', t('hand-over.reason'), html`<textarea name="reason" rows="2" required maxlength="2000"></textarea>`)}
      ${problem && !isAtAField(problem, FIELDS) ? failed(problem) : ''}
      <div class="actions"><button ${needs('handing-over', managerId)} ?disabled=${this.busy || (this.some && !this.picked.size)}>${
        this.some ? count('hand-over.send', this.picked.size) : t('hand-over.send-all')}</button></div>
    </form>`;
  }

  #choose(some) {
    this.some = some;
    this.#look();
  }

  #choices() {
    return html`<label class="field stacked">${t('customers.search')}<input type="search" .value=${this.search} @input=${this.#typed}></label>
      ${this.customers.show(answer => html`<div class="picking" role="group" aria-label=${t('customers.found')} tabindex="0">${items(answer).map(one => html`
        <label><input type="checkbox" value=${idOf(one)} .checked=${this.picked.has(idOf(one))} @change=${this.#pick}>${one.name ?? idOf(one)} <span class="quiet id">${idOf(one)}</span></label>`)}
        ${items(answer).length ? '' : html`<p class="quiet">${t('customers.none')}</p>`}</div>
        ${answer.next ? html`<p class="quiet">${t('hand-over.more', { n: SHOWN })}</p>` : ''}`)}
      <p role="status">${count('hand-over.picked', this.picked.size)}</p>`;
  }

  #typed = event => {
    this.search = event.target.value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#look(), 300);
  };

  #pick = ({ target }) => {
    const picked = new Set(this.picked);
    if (target.checked) picked.add(target.value);
    else picked.delete(target.value);
    this.picked = picked;
  };

  #send = async event => {
    event.preventDefault();
    const { to, from, reason } = Object.fromEntries(new FormData(event.target));
    const name = await whoAnswers();
    if (!name) return;
    await this.writing(async () => {
      const customers = this.some ? [...this.picked] : 'all';
      this.running = await send('POST', `/api/account-managers/${segment(this.managerId)}/hand-over`, { to, customers, from: from || undefined, reason }, signed(name));
      this.#follow();
    });
  };

  #follow() {
    clearTimeout(this.timer);
    if (['SETTLED', 'ARRANGED'].includes(this.running.state)) return;
    this.timer = setTimeout(async () => {
      const path = `/api/account-managers/${segment(this.managerId)}/hand-overs/${segment(this.running.handOverId)}`;
      this.running = await get(path).catch(() => this.running);
      if (this.isConnected) this.#follow();
    }, LOOK_EACH);
  }

  #progress({ state, to, handedOver, from }) {
    const isUnderWay = !['SETTLED', 'ARRANGED'].includes(state);
    return html`<p role="status">${isUnderWay ? html`<span class="pulse" aria-hidden="true"></span>` : ''}
        <strong>${t(`hand-over.state.${state.toLowerCase()}`, { date: day(from) })}</strong>
        ${state === 'ARRANGED' ? '' : count('hand-over.gone', handedOver)} ${t('hand-over.to-whom', { name: managerName(to, this.managers) })}</p>
      <div class="actions"><button type="button" class="outline" @click=${this.#another}>${t('hand-over.another')}</button></div>`;
  }

  #another = () => {
    this.running = undefined;
    this.picked = new Set();
    this.#look();
  };
}
customElements.define('tl-hand-over', HandOver);
