import { html } from 'lit';
import { get, segment } from '../../api.js';
import { t } from '../../language.js';
import { Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { all } from '../../people.js';
import { needs, RightsKnown, whyNot } from '../../rights.js';
import { link, managerLink } from '../../routes.js';
import './invitation.js';
import './person-form.js';

/** One person, as an administrator keeps it. */
class PersonPage extends Part {
  static properties = { personId: { attribute: false } };
  known = new RightsKnown(this);
  person = new Loading(this);

  willUpdate(changed) {
    if (changed.has('personId') && !whyNot('keeping-people')) this.look();
  }

  look() {
    this.person.ask(async signal => {
      const [person, teams, managers] = await Promise.all([
        get(`/api/people/${segment(this.personId)}`, {}, signal), all('/api/teams', signal), all('/api/account-managers', signal)]);
      return { person, around: { teams, managers } };
    });
  }

  render() {
    const why = whyNot('keeping-people');
    return why ? html`${this.#head(this.personId)}<p class="notice">${why}</p>`
      : this.person.show(found => this.#about(found), () => html`${this.#head(this.personId)}<p class="notice">${t('people.unknown')}</p>`);
  }

  #head(name, facts = '') {
    return html`<header class="page-head"><div><p class="crumb"><a href="#/people">${t('title.people')}</a></p><h1>${name}</h1>${facts}</div></header>`;
  }

  #about({ person, around }) {
    const name = person.name ?? (person.sealed ? t(`people.sealed.${person.sealed}`) : person.personId);
    return html`${this.#head(name, html`<p class="facts"><span class="id quiet">${person.personId}</span>
        ${person.accountManagerId ? html`<a href=${managerLink(person.accountManagerId)}>${t('people.to-manager')}</a>` : ''}
        <a href=${link('/access', { person: person.personId })} ${needs('auditing', undefined, { brief: true })}>${t('people.seen')}</a></p>`)}
      <tl-person-form .person=${person} .around=${around} @kept=${() => this.look()}></tl-person-form>
      <tl-invitation .personId=${person.personId}></tl-invitation>`;
  }
}
customElements.define('tl-person', PersonPage);
