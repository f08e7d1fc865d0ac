import { html } from 'lit';
import { get, items } from '../../api.js';
import { moment, NONE, number } from '../../format.js';
import { t, word } from '../../language.js';
import { Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { Paging } from '../../parts/paging.js';
import { peopleTabs } from '../../parts/people-tabs.js';
import { person } from '../../parts/person.js';
import { takeAway } from '../../parts/take-away.js';
import { all, peopleOptions } from '../../people.js';
import { RightsKnown, whyNot } from '../../rights.js';
import { customerLink, link, refine } from '../../routes.js';
import { momentsOf, zone } from './zone.js';

const PER_PAGE = 50;
const SHOWN = 3;
const FIELDS = ['person', 'customer', 'from', 'to'];
const PERSON = 'person:';

/** Who saw, took away or was refused what, for auditors. What is asked for stands in the address, so that it can be kept and shared. */
class AccessPage extends Part {
  static properties = { query: { attribute: false } };
  rights = new RightsKnown(this);
  people = new Loading(this);
  found = new Loading(this);
  paging = new Paging(cursor => this.#turn(cursor));

  willUpdate(changed) {
    if (whyNot('auditing')) return;
    if (this.people.state === 'idle') this.people.ask(signal => all('/api/people', signal));
    if (changed.has('query') || this.found.state === 'idle') this.paging.restart();
  }

  get #question() {
    const { person, customer, from, to } = this.query ?? {};
    return { person, customer, ...momentsOf(from, to) };
  }

  #turn(cursor) {
    const question = { ...this.#question, limit: PER_PAGE, cursor };
    this.found.ask(signal => get('/api/audit/access', question, signal));
  }

  render() {
    const why = whyNot('auditing');
    return html`<div class="page-head"><div><h1>${t('title.access')}</h1><p class="quiet lead">${t('access.lead')}</p></div></div>
      ${peopleTabs('access')}
      ${why ? html`<p class="notice">${why}</p>` : html`${this.#asked()}
        <section class="card" aria-label=${t('title.access')}>${this.found.show(answer => this.#list(answer))}</section>${meanings()}`}`;
  }

  #asked() {
    const { person: who, customer, from, to } = this.query ?? {};
    return html`<search><form class="choices card" @submit=${this.#ask}>
      <label class="field wide">${t('access.person')}<input name="person" list="access-people" maxlength="100" autocomplete="off" .value=${who ?? ''}></label>
      <datalist id="access-people">${peopleOptions(this.people.value ?? []).map(([id, name]) => html`<option value=${id}>${name}</option>`)}</datalist>
      <label class="field">${t('access.customer')}<input name="customer" maxlength="100" autocomplete="off" .value=${customer ?? ''}></label>
      <label class="field">${t('access.from')}<input type="date" name="from" .value=${from ?? ''}></label>
      <label class="field">${t('access.to')}<input type="date" name="to" .value=${to ?? ''}></label>
      <button type="submit">${t('customers.go')}</button>
    </form></search>`;
  }

  #ask = event => {
    event.preventDefault();
    const given = new FormData(event.target);
    refine(Object.fromEntries(FIELDS.map(name => [name, given.get(name).trim()])));
  };

  #list(answer) {
    const rows = items(answer);
    return html`<p class="quiet">${t('access.zone', { zone: zone() })}</p>
      ${rows.length ? this.#table(rows) : html`<p class="quiet">${t('access.none')}</p>`}${this.paging.buttons(answer)}${rows.length ? takeAway('/api/audit/access', this.#question) : ''}`;
  }

  #table(rows) {
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${t('title.access')}><table class="small">
      <thead><tr>${['when', 'who', 'act', 'customers', 'outcome', 'network'].map(column => html`<th scope="col">${t(`access.column.${column}`)}</th>`)}</tr></thead>
      <tbody>${rows.map(row => this.#row(row))}</tbody></table></div>`;
  }

  #row({ at, who, act, route, selection, customers, count, outcome, network }) {
    return html`<tr>
      <td><time datetime=${at}>${moment(at)}</time></td>
      <th scope="row">${named(who)}</th>
      <td>${word('access.act', act)} <code>${route}</code>${selection ? html` <span class="quiet">${selection}</span>` : ''}</td>
      <td>${about(customers, count)}</td>
      <td>${word('access.outcome', outcome)}</td>
      <td class="quiet">${network ?? NONE}</td></tr>`;
  }
}
customElements.define('tl-access', AccessPage);

/** By name, with the id beside it, which leads to all that was done by the same. */
function named(who) {
  if (!who.startsWith(PERSON)) return person(who);
  const id = who.slice(PERSON.length);
  return html`${person(id)} <a class="id" href=${link('/access', { person: id })}>${id}</a>`;
}

/** Of many only the first are named here; the file has all that the log has. */
function about(customers, count) {
  const more = (count ?? customers.length) - Math.min(customers.length, SHOWN);
  return html`${customers.slice(0, SHOWN).map((id, place) => html`${place ? ', ' : ''}<a href=${customerLink(id)}>${id}</a>`)}
    ${more > 0 && customers.length ? html`<span class="quiet">${t('access.more', { n: number(more) })}</span>` : ''}`;
}

const ACTS = ['sign-in', 'sign-out', 'change-of-rights', 'page', 'receipt', 'export', 'simulation', 'access-log', 'none'];

/** What each kind of row means. */
const meanings = () => html`<details><summary>${t('access.meanings')}</summary>
  <dl class="facts-list">${ACTS.map(act => html`<div><dt>${word('access.act', act)}</dt><dd>${word('access.means', act)}</dd></div>`)}</dl></details>`;
