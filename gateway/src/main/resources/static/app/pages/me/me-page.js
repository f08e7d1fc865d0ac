import { html } from 'lit';
import { day } from '../../format.js';
import { t, word } from '../../language.js';
import { Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { all, managerName, personName, teamName } from '../../people.js';
import { rights, RightsKnown } from '../../rights.js';
import { link, managerLink } from '../../routes.js';
import { me } from '../../session.js';

/** Who I am here: my roles, teams, customers, for whom I stand in and who stands in for me, and what all that lets me do. */
class MePage extends Part {
  known = new RightsKnown(this);
  names = new Loading(this);

  connectedCallback() {
    super.connectedCallback();
    this.names.ask(async signal => {
      const [people, teams, managers] = await Promise.all(['people', 'teams', 'account-managers'].map(what => all(`/api/${what}`, signal).catch(() => [])));
      return { people, teams, managers };
    });
  }

  render() {
    const mine = rights();
    return html`<div class="page-head"><h1>${me()?.name ?? t('title.me')}</h1></div>
      ${!me() ? html`<p class="notice">${t('me.nobody')}</p>` : !mine ? html`<p class="waiting" role="status">${t('state.loading')}</p>` : this.#about(mine)}`;
  }

  #about(mine) {
    const { people = [], teams = [], managers = [] } = this.names.value ?? {};
    if (mine.none) return html`<p class="notice failed">${t('rights.no-role')}</p>`;
    return html`<div class="columns"><div>
      <section class="card" aria-labelledby="me-roles"><h2 id="me-roles">${t('me.roles')}</h2>
        <ul class="meanings">${mine.roles.map(role => html`<li class="tag">${word('role', role)}</li>`)}</ul>
        <dl class="facts-list">
          <div><dt>${t('people.id')}</dt><dd>${mine.who}</dd></div>
          <div><dt>${t('me.team')}</dt><dd>${mine.team ? teamName(mine.team, teams) : t('people.no-team')}</dd></div>
          ${mine.leads.length ? html`<div><dt>${t('me.leads')}</dt><dd>${mine.leads.map(team => teamName(team, teams)).join(', ')}</dd></div>` : ''}
          ${mine.teams.length && mine.roles.includes('sales-manager') ? html`<div><dt>${t('me.teams')}</dt><dd>${mine.teams.map(team => teamName(team, teams)).join(', ')}</dd></div>` : ''}
        </dl></section>
      <section class="card" aria-labelledby="me-customers"><h2 id="me-customers">${t('me.customers')}</h2>
        ${mine.answersFor.length ? html`<ul class="plain-list">${mine.answersFor.map(one => this.#answering(one, people, managers))}</ul>`
          : html`<p class="quiet">${t('me.no-customers')}</p>`}</section></div>
    <div>${this.#duties(mine)}</div></div>`;
  }

  #answering({ accountManagerId: id, itself, standIn, until }, people, managers) {
    const standing = !standIn ? '' : standIn === me()?.person
      ? t('me.standing-in', { until: day(until) })
      : t('me.stood-in', { name: personName(standIn, people), until: day(until) });
    return html`<li><a href=${managerLink(id)}>${managerName(id, managers)}</a> ${itself ? html`<span class="tag open">${t('me.itself')}</span>` : ''}
      <span class="quiet">${standing}</span> · <a href=${link('/customers', { accountManager: id })}>${t('nav.customers')}</a>
      · <a href=${link('/work', { accountManager: id })}>${t('nav.work')}</a></li>`;
  }

  #duties({ duties }) {
    const told = duties.filter(({ duty }) => duty !== 'open-to-everybody');
    return html`<section class="card" aria-labelledby="me-duties"><h2 id="me-duties">${t('me.duties')}</h2>
      <ul class="duties">${told.map(({ duty, may, why }) => html`<li class=${may ? 'may' : ''}>
        <span aria-hidden="true">${may ? '✓' : '–'}</span> <span class="unseen">${may ? t('me.may') : t('me.may-not')}</span>
        <span>${word('duty', duty)}${may ? '' : html` <small class="quiet">${why}</small>`}</span></li>`)}</ul></section>`;
  }
}
customElements.define('tl-me', MePage);
