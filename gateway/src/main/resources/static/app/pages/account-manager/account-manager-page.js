import { html } from 'lit';
import { get } from '../../api.js';
import { t } from '../../language.js';
import { Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { all, managerId, personName, teamName } from '../../people.js';
import { link } from '../../routes.js';
import './hand-over.js';
import './stand-in.js';

/** An account manager: whose customers these are, who stands in, and the way to hand them over. */
class AccountManagerPage extends Part {
  static properties = { managerId: { attribute: false }, query: { attribute: false } };
  found = new Loading(this);

  willUpdate(changed) {
    if (changed.has('managerId')) this.look();
  }

  look() {
    this.found.ask(async signal => {
      const [managers, people, teams, clock] = await Promise.all([
        all('/api/account-managers', signal), all('/api/people', signal), all('/api/teams', signal), get('/api/clock', {}, signal)]);
      return { managers, people, teams, today: clock.businessDate };
    });
  }

  render() {
    return this.found.show(known => {
      const manager = known.managers.find(one => managerId(one) === this.managerId);
      return manager ? this.#about(manager, known) : html`<div class="page-head"><h1>${this.managerId}</h1></div><p class="notice">${t('manager.unknown')}</p>`;
    });
  }

  #about(manager, known) {
    const id = this.managerId;
    const person = known.people.find(one => one.accountManagerId === id);
    return html`<header class="page-head"><div><p class="crumb"><a href="#/people">${t('title.people')}</a></p>
        <h1>${manager.name ?? id}</h1>
        <p class="facts"><span>${t('title.manager')}</span> <span class="id quiet">${id}</span>
          ${person ? html`<span>${t('manager.person', { name: personName(person.personId, known.people) })}</span>
            ${person.team ? html`<span>${t('manager.team', { team: teamName(person.team, known.teams) })}</span>` : ''}`
            : html`<span class="quiet">${t('manager.nobody')}</span>`}</p></div>
        <div class="actions"><a href=${link('/customers', { accountManager: id })}>${t('nav.customers')}</a> <a href=${link('/work', { accountManager: id })}>${t('nav.work')}</a></div></header>
      <div class="columns"><div><tl-hand-over .managerId=${id} .managers=${known.managers} .today=${known.today} .chosen=${this.query?.customer}></tl-hand-over></div>
        <div><tl-stand-in .managerId=${id} .people=${known.people} .today=${known.today}></tl-stand-in></div></div>`;
  }
}
customElements.define('tl-account-manager', AccountManagerPage);
