import { html } from 'lit';
import { get, items } from '../../api.js';
import { askClock, businessDate } from '../../clock.js';
import { shifted, weekOf } from '../../dates.js';
import { number } from '../../format.js';
import { count, t, word } from '../../language.js';
import { Loading } from '../../loading.js';
import { methods } from '../../methods.js';
import { Part } from '../../part.js';
import { Paging } from '../../parts/paging.js';
import { nobodySeen, seenHere, seesNobody } from '../../parts/seen.js';
import { takeAway } from '../../parts/take-away.js';
import { ownManager, RightsKnown } from '../../rights.js';
import { link, refine } from '../../routes.js';
import { managerId } from '../customers/search-form.js';
import './calendar-address.js';
import { daysOf, isFromBefore } from './days.js';

const STATES = ['due', 'late', 'done', 'skipped', 'missed', 'withdrawn'];
const PER_PAGE = 200;
const KEPT = 'tierledger.account-manager';

/** What an account manager has promised for one week, day by day, and what is late from before it. */
class Work extends Part {
  static properties = { query: { attribute: false } };
  rights = new RightsKnown(this);
  managers = new Loading(this);
  activities = new Loading(this);
  methods = new Loading(this);
  paging = new Paging(cursor => this.#turn(cursor));

  connectedCallback() {
    super.connectedCallback();
    this.managers.ask(signal => get('/api/account-managers', { limit: 500 }, signal).then(items));
    this.methods.ask(methods);
  }

  willUpdate(changed) {
    if (changed.has('query') || this.manager !== this.looked) this.look();
  }

  /** An account manager begins with its own; what another chose last is kept. */
  get manager() {
    return this.query?.accountManager ?? ownManager() ?? localStorage.getItem(KEPT) ?? '';
  }

  get week() {
    return weekOf(this.query?.from ?? businessDate() ?? new Date().toISOString().slice(0, 10));
  }

  look() {
    this.looked = this.manager;
    if (!this.manager) return;
    localStorage.setItem(KEPT, this.manager);
    this.paging.restart();
  }

  /** Late work has no week: whoever asks for it gets all that was due up to and including the one looked at. */
  get #days() {
    return this.query?.state === 'late' ? { overdueBefore: shifted(this.week.to, 1) } : this.week;
  }

  get #question() {
    return { accountManager: this.manager, ...this.#days, state: this.query?.state };
  }

  #turn(cursor) {
    this.activities.ask(async signal => {
      if (!this.query?.from && !businessDate()) await askClock(signal); // which week it is, nobody else knows
      return get('/api/activities', { ...this.#question, limit: PER_PAGE, cursor }, signal);
    });
  }

  render() {
    return html`
      <div class="page-head"><div><h1>${t('work.title')}</h1>${seenHere()}</div>
        <div class="actions"><a href=${link('/capacity', { accountManager: this.manager })}>${t('work.capacity')}</a></div></div>
      ${this.managers.show(managers => this.#choices(managers))}
      ${seesNobody() ? nobodySeen() : this.manager ? this.activities.show(answer => this.#week(answer)) : html`<p class="notice">${t('work.choose')}</p>`}`;
  }

  #choices(managers) {
    return html`<form class="choices card" @submit=${event => event.preventDefault()}>
      <label class="field">${t('customers.manager')}
        <select @change=${event => refine({ accountManager: event.target.value })}>
          <option value="">${t('work.nobody')}</option>
          ${managers.map(one => html`<option value=${managerId(one)} ?selected=${managerId(one) === this.manager}>${one.name ?? managerId(one)}</option>`)}
        </select></label>
      <label class="field">${t('work.state')}
        <select @change=${event => refine({ state: event.target.value })}>
          <option value="">${t('customers.any')}</option>
          ${STATES.map(state => html`<option value=${state} ?selected=${state === this.query?.state}>${word('activity-state', state)}</option>`)}
        </select></label>
      <label class="field">${t('work.week-of')}
        <input type="date" .value=${this.week.from} @change=${event => refine({ from: event.target.value })}></label>
      <div class="actions">
        <button type="button" class="outline" @click=${() => refine({ from: shifted(this.week.from, -7) })}>${t('work.before')}</button>
        <button type="button" class="outline" @click=${() => refine({ from: shifted(this.week.from, 7) })}>${t('work.after')}</button>
      </div>
    </form>`;
  }

  #week(answer) {
    const activities = items(answer);
    const earlier = activities.filter(activity => isFromBefore(activity, this.week)).length;
    return html`<p class="quiet" role="status">${answer.next ? t('work.first', { n: number(activities.length) }) : count('work.activities', activities.length)}${
      earlier ? `, ${count('work.of-earlier', earlier)}` : ''}</p>
      ${activities.length ? daysOf(activities, this.week, this.methods.value, () => this.paging.again(), { manager: this.manager, managers: this.managers.value }) : html`<p class="notice">${t('work.none')}</p>`}
      ${this.paging.buttons(answer)}${activities.length ? takeAway('/api/activities', this.#question) : ''}
      <tl-calendar-address .manager=${this.manager}></tl-calendar-address>`;
  }
}
customElements.define('tl-work', Work);
