import { html } from 'lit';
import { get, items } from '../../api.js';
import { moment } from '../../format.js';
import { count, t } from '../../language.js';
import { Loading } from '../../loading.js';
import { methods } from '../../methods.js';
import { Part } from '../../part.js';
import { Paging } from '../../parts/paging.js';
import { nobodySeen, seenHere, seesNobody } from '../../parts/seen.js';
import { takeAway } from '../../parts/take-away.js';
import { RightsKnown } from '../../rights.js';
import { refine } from '../../routes.js';
import { managerId } from '../customers/search-form.js';
import { queue, waiting } from './queue.js';
import './record-form.js';

const BACK_OFFICE = 'back-office';
const PER_PAGE = 100;
const AGAIN_AFTER = 15_000;

/** What customers wait for, in the order in which it is answered; looked at again by itself. */
class Desk extends Part {
  static properties = { query: { attribute: false } };
  rights = new RightsKnown(this);
  managers = new Loading(this);
  methods = new Loading(this);
  line = new Loading(this);
  paused = new Loading(this);
  paging = new Paging(cursor => this.#turn(cursor));

  connectedCallback() {
    super.connectedCallback();
    this.managers.ask(signal => get('/api/account-managers', { limit: 500 }, signal).then(items));
    this.methods.ask(methods);
    this.timer = setInterval(() => this.#lookAgain(), AGAIN_AFTER);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    super.disconnectedCallback();
  }

  willUpdate(changed) {
    if (changed.has('query')) this.paging.restart();
  }

  /** Not while somebody is writing: the form would lose its place. */
  #lookAgain() {
    if (!document.hidden && !this.querySelector('form.answer')) this.paging.again();
  }

  #turn(cursor) {
    const assignee = this.query?.assignee;
    this.line.ask(signal => get('/api/requests/queue', { assignee, limit: PER_PAGE, cursor }, signal));
    this.paused.ask(signal => get('/api/requests', { assignee, limit: PER_PAGE }, signal)
      .then(answer => items(answer).filter(request => request.state === 'waiting')));
  }

  #again = () => this.paging.again();

  render() {
    return html`
      <div class="page-head"><div><h1>${t('desk.title')}</h1>${seenHere()}</div></div>
      ${this.managers.show(managers => this.#choices(managers))}
      <tl-record-request @recorded=${this.#again}></tl-record-request>
      ${this.line.show(line => seesNobody() ? nobodySeen() : this.#line(line))}
      ${this.paused.state === 'ready' && this.paused.value.length ? waiting(this.paused.value, this.#context()) : ''}`;
  }

  #context() {
    return { known: this.methods.value, managers: this.managers.value ?? [], again: this.#again };
  }

  #choices(managers) {
    const chosen = this.query?.assignee ?? '';
    return html`<form class="choices card" @submit=${event => event.preventDefault()}>
      <label class="field">${t('desk.queue-of')}
        <select @change=${event => refine({ assignee: event.target.value })}>
          <option value="">${t('desk.everybody')}</option>
          <option value=${BACK_OFFICE} ?selected=${chosen === BACK_OFFICE}>${t('desk.back-office')}</option>
          ${managers.map(one => html`<option value=${managerId(one)} ?selected=${managerId(one) === chosen}>${one.name ?? managerId(one)}</option>`)}
        </select></label>
    </form>`;
  }

  #line(line) {
    return html`<p class="quiet" role="status">${count('desk.waiting', line.length)}${
        line.breaches ? `, ${count('desk.breaches', line.breaches)}` : ''} · ${t('desk.as-of', { moment: moment(line.now) })}</p>
      ${items(line).length ? queue(items(line), this.#context()) : html`<p class="notice">${t('desk.none')}</p>`}
      ${this.paging.buttons(line)}${items(line).length ? takeAway('/api/requests/queue', { assignee: this.query?.assignee }) : ''}`;
  }
}
customElements.define('tl-desk', Desk);
