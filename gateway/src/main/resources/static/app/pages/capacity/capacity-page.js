import { html } from 'lit';
import { get } from '../../api.js';
import { askClock, businessDate } from '../../clock.js';
import { day, money } from '../../format.js';
import { count, t } from '../../language.js';
import { Loading } from '../../loading.js';
import { methods } from '../../methods.js';
import { Part } from '../../part.js';
import { nobodySeen, seenHere, seesNobody } from '../../parts/seen.js';
import { all, managerId, managerName, managerOptions, options, teamOptions } from '../../people.js';
import { ownManager, RightsKnown } from '../../rights.js';
import { link, refine } from '../../routes.js';
import './attendance.js';
import { exceptionTable, hours, managerTable, partTable, tierTable, weekTable } from './tables.js';
import './week-chart.js';

const EVERYBODY = 'everybody';
const QUARTERS_BACK = 4;
const QUARTERS_AHEAD = 3;

/** Time that customers ask against time that there is: of one account manager, of a team, or of all. */
class Capacity extends Part {
  static properties = { query: { attribute: false } };
  rights = new RightsKnown(this);
  known = new Loading(this);
  capacity = new Loading(this);

  connectedCallback() {
    super.connectedCallback();
    this.known.ask(async signal => {
      const [managers, teams, found] = await Promise.all([all('/api/account-managers', signal), all('/api/teams', signal), methods(signal)]);
      if (!businessDate()) await askClock(signal);
      return { managers, teams, methods: found };
    });
  }

  willUpdate(changed) {
    if (changed.has('query') || this.manager !== this.looked) this.look();
  }

  /** An account manager begins with its own, and may choose everybody. */
  get manager() {
    return this.query?.accountManager ?? (this.query?.whose === EVERYBODY ? '' : ownManager() ?? '');
  }

  look() {
    this.looked = this.manager;
    const { team, period } = this.query ?? {};
    this.capacity.ask(signal => get('/api/capacity', { accountManager: this.manager, team, period }, signal));
  }

  render() {
    return html`
      <div class="page-head"><div><h1>${t('capacity.title')}</h1>${seenHere()}</div>
        <div class="actions"><a href=${link('/work', { accountManager: this.manager })}>${t('nav.work')}</a>
          <button type="button" class="plain" @click=${() => print()}>${t('capacity.print')}</button></div></div>
      ${this.known.show(known => html`${this.#choices(known)}
        ${seesNobody() ? nobodySeen() : this.capacity.show(capacity => this.#answer(capacity, known))}`)}`;
  }

  #choices({ managers, teams }) {
    return html`<form class="choices card" @submit=${event => event.preventDefault()}>
      <label class="field">${t('customers.manager')}
        <select @change=${event => refine({ accountManager: event.target.value, team: '', whose: event.target.value ? '' : EVERYBODY })}>
          ${options(managerOptions(managers), this.manager, t('capacity.everybody'))}</select></label>
      <label class="field">${t('capacity.team')}
        <select @change=${event => refine({ team: event.target.value, accountManager: '', whose: EVERYBODY })}>
          ${options(teamOptions(teams), this.query?.team, t('customers.any'))}</select></label>
      <label class="field">${t('capacity.period')}
        <select @change=${event => refine({ period: event.target.value })}>
          ${options(quarters(), this.query?.period ?? this.capacity.value?.period)}</select></label>
    </form>`;
  }

  #answer(capacity, { managers, methods: known }) {
    const one = this.manager && this.manager !== '-' ? managers.find(each => managerId(each) === this.manager) : undefined;
    return html`${this.#summary(capacity, managers)}
      <section class="card" aria-labelledby="capacity-picture"><h2 id="capacity-picture">${t('capacity.picture')}</h2>
        <tl-week-chart .weeks=${capacity.weeks}></tl-week-chart></section>
      ${weekTable(capacity.weeks, managers)}
      ${tierTable(capacity, known)}
      ${partTable(capacity)}
      ${exceptionTable(capacity, known)}
      ${one ? html`<tl-attendance .manager=${this.manager} .usual=${one.hoursPerWeek} @recorded=${() => this.look()}></tl-attendance>`
        : managerTable(capacity, managers, capacity.period)}`;
  }

  #summary({ from, to, supply, demand, cost, weeks, accountManagers }, managers) {
    const over = weeks.filter(week => week.over).length;
    const unknown = accountManagers.filter(each => each.hoursPerWeek === undefined).map(each => managerName(each.accountManagerId, managers));
    return html`<p role="status">${t('capacity.summary', { from: day(from), to: day(to), demand: hours(demand), cost: money(cost, { maximumFractionDigits: 0 }) })}
        ${supply === undefined ? '' : t('capacity.summary.supply', { supply: hours(supply) })}
        <strong>${over ? count('capacity.weeks-over', over) : ''}</strong></p>
      ${unknown.length ? html`<p class="notice">${t('capacity.unknown', { names: unknown.join(', ') })}</p>` : ''}`;
  }
}
customElements.define('tl-capacity', Capacity);

/** Quarters around the one of the business date, the first first. */
function quarters() {
  const [year, month] = (businessDate() ?? new Date().toISOString()).split('-').map(Number);
  const present = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: QUARTERS_BACK + 1 + QUARTERS_AHEAD }, (_, i) => present - QUARTERS_BACK + i)
    .map(number => [`${Math.floor(number / 4)}-Q${(number % 4) + 1}`, t('capacity.quarter', { n: (number % 4) + 1, year: Math.floor(number / 4) })]);
}
