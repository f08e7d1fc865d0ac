import { html } from 'lit';
import { get, items, segment, send } from '../../api.js';
import { day, moment } from '../../format.js';
import { t, word } from '../../language.js';
import { failed, Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { field, fields, isAtAField, markRefused } from '../../parts/field.js';
import { Paging } from '../../parts/paging.js';
import { peopleTabs } from '../../parts/people-tabs.js';
import { all, options, peopleOptions, personName, ROLES } from '../../people.js';
import '../../parts/shown-once.js';
import { needs, RightsKnown, whyNot } from '../../rights.js';
import { me } from '../../session.js';
import { signed, user } from '../../user.js';

const PURPOSES = ['import', 'clock', 'rates', 'read'];
const FIELDS = ['purpose', 'roles', 'owner', 'expiresOn'];
const PER_PAGE = 50;
const today = () => new Date().toISOString().slice(0, 10);

/** Tokens of programs: what each is for, who answers for it, until when it is good, when it was last used. */
class Tokens extends Part {
  static properties = {
    making: { state: true }, issued: { state: true }, sure: { state: true }, problem: { state: true }, busy: { state: true },
  };
  known = new RightsKnown(this);
  people = new Loading(this);
  tokens = new Loading(this);
  paging = new Paging(cursor => this.tokens.ask(signal => get('/api/tokens', { limit: PER_PAGE, cursor }, signal)));

  connectedCallback() {
    super.connectedCallback();
    if (whyNot('keeping-people')) return;
    this.people.ask(signal => all('/api/people', signal));
    this.paging.restart();
  }

  updated(changed) {
    if (changed.has('problem')) markRefused(this.querySelector('form'), this.problem);
  }

  render() {
    const why = whyNot('keeping-people');
    return html`<div class="page-head"><div><h1>${t('title.tokens')}</h1><p class="quiet lead">${t('tokens.lead')}</p></div>
        <div class="actions"><button type="button" ${needs('keeping-people')} @click=${this.#begin}>${t('tokens.add')}</button></div></div>
      ${peopleTabs('tokens')}
      ${this.issued ? this.#shownOnce(this.issued) : ''}
      ${this.making ? this.#form() : ''}
      ${why ? '' : html`<section class="card" aria-label=${t('title.tokens')}>${this.tokens.show(answer => this.#list(answer))}</section>`}`;
  }

  #shownOnce({ token, purpose }) {
    return html`<tl-shown-once heading=${t('tokens.once', { purpose: word('purpose', purpose) })} hint=${t('tokens.once.hint')}
      label=${t('tokens.secret')} .value=${token} @away=${() => (this.issued = undefined)}></tl-shown-once>`;
  }

  #form() {
    const { problem } = this;
    const people = this.people.value ?? [];
    return html`<form class="card sheet" aria-labelledby="token-title" @submit=${this.#make}>
      <h2 id="token-title">${t('tokens.add')}</h2>
      ${field(problem, 'purpose', t('tokens.purpose'), html`<select name="purpose">${options(PURPOSES.map(one => [one, word('purpose', one)]))}</select>`)}
      ${field(problem, 'owner', t('tokens.owner'), html`<select name="owner" required>${options(peopleOptions(people), me()?.person, '')}</select>`, t('tokens.owner.hint'))}
      ${field(problem, 'expiresOn', t('tokens.expires'), html`<input type="date" name="expiresOn" required min=${today()}>`)}
      ${fields(problem, 'roles', t('tokens.roles'), ROLES.map(role => html`
        <label class="score"><input type="checkbox" name="roles" value=${role}>${word('role', role)}</label>`))}
      ${problem && !isAtAField(problem, FIELDS) ? failed(problem) : ''}
      <div class="actions"><button ${needs('keeping-people')} ?disabled=${this.busy}>${t('tokens.make')}</button>
        <button type="button" class="plain" @click=${() => (this.making = this.problem = undefined)}>${t('user.cancel')}</button></div>
    </form>`;
  }

  #begin = async () => {
    this.making = true;
    this.issued = this.problem = this.sure = undefined;
    await this.updateComplete;
    this.querySelector('form select').focus();
  };

  #make = async event => {
    event.preventDefault();
    const given = new FormData(event.target);
    await this.writing(async () => {
      const said = { purpose: given.get('purpose'), roles: given.getAll('roles'), owner: given.get('owner'), expiresOn: given.get('expiresOn') };
      this.issued = await send('POST', '/api/tokens', said, signed(user()));
      this.making = undefined;
      this.paging.again();
      await this.updateComplete;
      this.querySelector('tl-shown-once').begin();
    });
  };

  #list(answer) {
    const tokens = items(answer);
    return tokens.length ? html`<div class="scroll" role="region" tabindex="0" aria-label=${t('title.tokens')}><table>
      <thead><tr><th scope="col">${t('tokens.purpose')}</th><th scope="col">${t('tokens.owner')}</th><th scope="col">${t('tokens.expires')}</th>
        <th scope="col">${t('tokens.used')}</th><th scope="col">${t('tokens.state')}</th><td></td></tr></thead>
      <tbody>${tokens.map(one => this.#row(one))}</tbody></table></div>${this.paging.buttons(answer)}` : html`<p class="quiet">${t('tokens.none')}</p>`;
  }

  #row(token) {
    const state = token.revoked ? 'revoked' : token.expiresOn < today() ? 'over' : 'good';
    return html`<tr class=${state === 'good' ? '' : 'quiet'}>
      <th scope="row">${word('purpose', token.purpose)}${token.roles.map(role => html` <span class="tag">${word('role', role)}</span>`)}</th>
      <td>${personName(token.owner, this.people.value)}</td><td>${day(token.expiresOn)}</td>
      <td>${token.lastUsedAt ? moment(token.lastUsedAt) : html`<span class="quiet">${t('tokens.unused')}</span>`}</td>
      <td><span class="tag ${state === 'good' ? 'open' : ''}">${t(`tokens.state.${state}`)}</span></td>
      <td>${state !== 'good' ? '' : this.sure === token.tokenId ? this.#sure(token) : html`<button type="button" class="plain slim"
        aria-label=${t('tokens.revoke.label', this.#what(token))} @click=${() => this.#ask(token)}>${t('tokens.revoke')}</button>`}</td></tr>`;
  }

  #what(token) {
    return { purpose: word('purpose', token.purpose), owner: personName(token.owner, this.people.value) };
  }

  #sure(token) {
    return html`<div class="sure" role="group" aria-label=${t('tokens.revoke.label', this.#what(token))}><p>${t('tokens.revoke.sure')}</p>
      <div class="actions"><button type="button" class="slim yes" @click=${() => this.#revoke(token)}>${t('tokens.revoke.yes')}</button>
        <button type="button" class="plain slim" @click=${() => (this.sure = undefined)}>${t('user.cancel')}</button></div>
      ${this.problem && !this.making ? failed(this.problem) : ''}</div>`;
  }

  async #ask(token) {
    this.problem = undefined;
    this.sure = token.tokenId;
    await this.updateComplete;
    this.querySelector('.yes').focus();
  }

  async #revoke(token) {
    try {
      await send('DELETE', `/api/tokens/${segment(token.tokenId)}`, undefined, signed(user()));
      this.sure = undefined;
      this.paging.again();
    } catch (problem) {
      this.problem = problem;
    }
  }
}
customElements.define('tl-tokens', Tokens);
