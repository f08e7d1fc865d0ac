import { html } from 'lit';
import { get, items } from '../../api.js';
import { NONE } from '../../format.js';
import { t, word } from '../../language.js';
import { Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { Paging } from '../../parts/paging.js';
import { peopleTabs } from '../../parts/people-tabs.js';
import { takeAway } from '../../parts/take-away.js';
import { all, managerName, options, teamName, teamOptions } from '../../people.js';
import { needs, RightsKnown, whyNot } from '../../rights.js';
import { managerLink, personLink, refine } from '../../routes.js';
import './person-form.js';

const PER_PAGE = 50;

/** Everybody who is known here, with roles and team; an administrator adds people and opens each. */
class People extends Part {
  static properties = { query: { attribute: false }, adding: { state: true } };
  known = new RightsKnown(this);
  around = new Loading(this);
  found = new Loading(this);
  paging = new Paging(cursor => this.#turn(cursor));

  connectedCallback() {
    super.connectedCallback();
    this.around.ask(async signal => {
      const [teams, managers] = await Promise.all([all('/api/teams', signal), all('/api/account-managers', signal)]);
      return { teams, managers };
    });
  }

  willUpdate(changed) {
    if (changed.has('query')) this.paging.restart();
  }

  get #question() {
    const { search, team } = this.query ?? {};
    return { search, team };
  }

  #turn(cursor) {
    this.found.ask(signal => get('/api/people', { ...this.#question, limit: PER_PAGE, cursor }, signal));
  }

  render() {
    return html`<div class="page-head"><div><h1>${t('title.people')}</h1><p class="quiet lead">${t('people.lead')}</p></div>
        <div class="actions"><button type="button" ${needs('keeping-people')} aria-expanded=${String(Boolean(this.adding))} @click=${this.#add}>${t('people.add')}</button></div></div>
      ${peopleTabs('people')}
      ${this.adding ? html`<tl-person-form .around=${this.around.value} @kept=${this.#added} @left=${() => (this.adding = false)}></tl-person-form>` : ''}
      ${this.#search()}
      <section class="card" aria-label=${t('title.people')}>${this.found.show(answer => this.#list(answer))}</section>`;
  }

  #add = async () => {
    this.adding = true;
    await this.updateComplete;
    this.querySelector('tl-person-form')?.begin();
  };

  #added = ({ detail }) => {
    location.hash = personLink(detail.personId);
  };

  #search() {
    const teams = this.around.value?.teams ?? [];
    return html`<search><form class="choices card" @submit=${event => {
        event.preventDefault();
        refine({ search: new FormData(event.target).get('search') });
      }}>
      <label class="field wide">${t('people.search')}<input type="search" name="search" .value=${this.query?.search ?? ''}></label>
      ${teams.length ? html`<label class="field">${t('people.team')}<select @change=${event => refine({ team: event.target.value })}>
        ${options(teamOptions(teams), this.query?.team, t('customers.any'))}</select></label>` : ''}
      <button type="submit">${t('customers.go')}</button>
    </form></search>`;
  }

  #list(answer) {
    const people = items(answer);
    if (!people.length) {
      const isAsked = this.query?.search || this.query?.team;
      return html`<p class="quiet">${isAsked ? t('people.none-found') : t('people.none')}</p>`;
    }
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${t('title.people')}><table>
      <thead><tr><th scope="col">${t('people.name')}</th><th scope="col">${t('people.roles')}</th><th scope="col">${t('people.team')}</th>
        <th scope="col">${t('customers.manager')}</th><th scope="col">${t('people.email')}</th></tr></thead>
      <tbody>${people.map(one => this.#row(one))}</tbody></table></div>${this.paging.buttons(answer)}${takeAway('/api/people', this.#question)}`;
  }

  #row({ personId, name, sealed, roles, team, accountManagerId, email }) {
    const { teams, managers } = this.around.value ?? {};
    const words = name ?? (sealed ? t(`people.sealed.${sealed}`) : personId);
    return html`<tr>
      <th scope="row">${whyNot('keeping-people') ? words : html`<a href=${personLink(personId)}>${words}</a>`} <span class="quiet id">${personId}</span></th>
      <td>${roles.length ? roles.map(role => html`<span class="tag">${word('role', role)}</span> `) : html`<span class="quiet">${t('people.no-roles')}</span>`}</td>
      <td>${team ? teamName(team, teams) : NONE}</td>
      <td>${accountManagerId ? html`<a href=${managerLink(accountManagerId)}>${managerName(accountManagerId, managers)}</a>` : NONE}</td>
      <td>${email ?? NONE}</td></tr>`;
  }
}
customElements.define('tl-people', People);
