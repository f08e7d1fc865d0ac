import { html } from 'lit';
import { segment, send } from '../../api.js';
import { t, word } from '../../language.js';
import { failed } from '../../loading.js';
import { Part } from '../../part.js';
import { field, fields, isAtAField, markRefused } from '../../parts/field.js';
import { managerOptions, options, ROLES, teamOptions } from '../../people.js';
import { forgetRights, needs } from '../../rights.js';
import { user, signed } from '../../user.js';

const FIELDS = ['personId', 'name', 'email', 'roles', 'team', 'accountManagerId', 'accounts'];

/** A person as an administrator writes it down: a new one, or one that is there. */
class PersonForm extends Part {
  static properties = {
    person: { attribute: false }, around: { attribute: false }, problem: { state: true }, busy: { state: true }, accounts: { state: true }, kept: { state: true },
  };

  constructor() {
    super();
    this.accounts = [];
  }

  willUpdate(changed) {
    if (changed.has('person')) this.accounts = (this.person?.accounts ?? []).map(account => ({ ...account }));
  }

  begin() {
    this.updateComplete.then(() => this.querySelector('input')?.focus());
  }

  updated(changed) {
    if (changed.has('problem')) markRefused(this.querySelector('form'), this.problem);
  }

  render() {
    const { person = {}, problem } = this;
    const { teams = [], managers = [] } = this.around ?? {};
    return html`<form class="card sheet" aria-labelledby="person-title" @submit=${this.#keep}>
      <h2 id="person-title">${this.person ? t('people.record') : t('people.add')}</h2>
      ${this.person ? '' : field(problem, 'personId', t('people.id'), html`<input name="personId" required maxlength="100" autocomplete="off" spellcheck="false">`, t('people.id.hint'))}
      ${field(problem, 'name', t('people.name'), html`<input name="name" required maxlength="200" autocomplete="off" .value=${person.name ?? ''}>`)}
      ${field(problem, 'email', t('people.email'), html`<input name="email" type="email" maxlength="200" autocomplete="off" .value=${person.email ?? ''}>`)}
      ${fields(problem, 'roles', t('people.roles-here'), [html`<p class="quiet">${t('people.roles-here.hint')}</p>`, ROLES.map(role => html`
        <label class="score"><input type="checkbox" name="roles" value=${role} ?checked=${person.roles?.includes(role)}>${word('role', role)}</label>`)])}
      ${field(problem, 'team', t('people.team'), html`<select name="team">${options(teamOptions(teams), person.team, t('people.no-team'))}</select>`)}
      ${field(problem, 'accountManagerId', t('people.is-manager'), html`<select name="accountManagerId">${options(managerOptions(managers), person.accountManagerId, t('people.no-manager'))}</select>`, t('people.is-manager.hint'))}
      ${fields(problem, 'accounts', t('people.accounts'), html`<p class="quiet">${t('people.accounts.hint')}</p>
        ${this.accounts.map((account, n) => this.#account(account, n))}
        <button type="button" class="outline slim" @click=${this.#join}>${t('people.accounts.join')}</button>`)}
      ${problem && !isAtAField(problem, FIELDS) ? failed(problem) : ''}
      <div class="actions"><button ${needs('keeping-people')} ?disabled=${this.busy}>${t('people.keep')}</button>
        ${this.person ? '' : html`<button type="button" class="plain" @click=${() => this.dispatchEvent(new CustomEvent('left'))}>${t('user.cancel')}</button>`}
        <span role="status">${this.kept ? t('people.kept') : ''}</span></div>
    </form>`;
  }

  #account(account, n) {
    return html`<div class="choices account">
      <label class="field wide">${t('people.accounts.issuer')}<input name="accounts" required .value=${account.issuer ?? ''} @input=${event => (account.issuer = event.target.value)}></label>
      <label class="field wide">${t('people.accounts.subject')}<input required .value=${account.subject ?? ''} @input=${event => (account.subject = event.target.value)}></label>
      <button type="button" class="plain" aria-label=${t('people.accounts.leave.label', { subject: account.subject ?? '' })} @click=${() => (this.accounts = this.accounts.toSpliced(n, 1))}>${t('people.accounts.leave')}</button>
    </div>`;
  }

  #join = async () => {
    this.accounts = [...this.accounts, {}];
    await this.updateComplete;
    [...this.querySelectorAll('.account')].at(-1).querySelector('input').focus();
  };

  #keep = async event => {
    event.preventDefault();
    const given = new FormData(event.target);
    const or = name => given.get(name)?.trim() || undefined;
    const personId = this.person?.personId ?? or('personId');
    const said = {
      name: or('name'), email: or('email'), roles: given.getAll('roles'), team: or('team'), accountManagerId: or('accountManagerId'),
      accounts: this.accounts.map(({ issuer, subject }) => ({ issuer: issuer?.trim(), subject: subject?.trim() })),
    };
    this.busy = true;
    this.problem = this.kept = undefined;
    try {
      const read = this.person ? { 'If-Match': `"${this.person.version}"` } : {};
      const detail = await send('PUT', `/api/people/${segment(personId)}`, said, { ...read, ...signed(user()) });
      this.kept = true;
      forgetRights();
      this.dispatchEvent(new CustomEvent('kept', { detail }));
    } catch (problem) {
      this.problem = problem.code === 'if-match-needed' && !this.person ? taken(problem) : problem;
    } finally {
      this.busy = false;
    }
  };
}
customElements.define('tl-person-form', PersonForm);

/** Who is new has an id that nobody has. */
const taken = problem => Object.assign(problem, { body: { ...problem.body, field: 'personId' }, message: t('people.id.taken') });
