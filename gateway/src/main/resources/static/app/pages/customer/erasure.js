import { html } from 'lit';
import { get, segment, send } from '../../api.js';
import { day } from '../../format.js';
import { t, word } from '../../language.js';
import { failed, Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { person } from '../../parts/person.js';
import { reasonForm } from '../../parts/reason-form.js';
import { said } from '../../parts/said.js';
import { needs, rights, RightsKnown, whyNot } from '../../rights.js';
import { signed, user } from '../../user.js';

const AGAIN = 5_000;
/** After these it can be asked for, again. */
const OPEN = ['NONE', 'WITHDRAWN'];

/** The erasure of a customer who was removed, for who may follow one: asked for, approved by another, and how far it is. */
class ErasureOfACustomer extends Part {
  static properties = { customerId: { attribute: false }, asking: { state: true }, problem: { state: true }, busy: { state: true } };
  known = new RightsKnown(this);
  erasure = new Loading(this);

  disconnectedCallback() {
    clearTimeout(this.timer);
    super.disconnectedCallback();
  }

  willUpdate(changed) {
    if (changed.has('customerId')) this.asked = this.asking = this.problem = undefined;
    if (this.asked === this.customerId || !this.#follows) return;
    this.asked = this.customerId;
    this.look();
  }

  /** Whoever may not is not shown why somebody is erased; what may be done is known a little later than the page. */
  get #follows() {
    return rights() && !whyNot('following-an-erasure');
  }

  look = () => {
    clearTimeout(this.timer);
    this.erasure.ask(signal => get(this.#path, {}, signal).then(erasure => {
      if (erasure.state === 'RUNNING') this.timer = setTimeout(this.look, AGAIN);
      return erasure;
    }));
  };

  get #path() {
    return `/api/customers/${segment(this.customerId)}/erasure`;
  }

  render() {
    if (!this.#follows) return '';
    return html`<section class="card" aria-labelledby="erasure-title"><h3 id="erasure-title">${t('erasure.title')}</h3>
      ${this.erasure.show(erasure => html`<p role="status">${word('erasure.state', erasure.state)}</p>
        ${erasure.requestedBy ? this.#told(erasure) : ''}${this.#ways(erasure)}`)}
      ${this.problem && !this.asking ? failed(this.problem) : ''}</section>`;
  }

  #told({ state, requestedBy, requestedAt, withdrawnBy, withdrawnAt, approvedBy, approvedAt, doneAt, carriedOut, reason, sealed }) {
    return html`<p>${said({ reason, sealed })} <span class="quiet">· ${t('erasure.requested-by')} ${person(requestedBy)}, ${day(requestedAt)}</span></p>
      ${withdrawnBy ? html`<p class="quiet">${t('erasure.withdrawn-by')} ${person(withdrawnBy)}, ${day(withdrawnAt)}</p>` : ''}
      ${approvedBy ? html`<p class="quiet">${t('erasure.approved-by')} ${person(approvedBy)}, ${day(approvedAt)}</p>` : ''}
      ${state === 'RUNNING' ? html`<p class="quiet">${t('erasure.carried-out', { number: carriedOut.length })}</p>` : ''}
      ${doneAt ? html`<p class="quiet">${t('erasure.done', { date: day(doneAt) })}</p>` : ''}`;
  }

  #ways({ state, erasedOn, requestedBy }) {
    const { problem, busy } = this;
    if (this.asking) return reasonForm({ ask: t('erasure.ask'), words: t('erasure.send'), problem, busy, send: this.#send, leave: this.#leave });
    if (OPEN.includes(state) || (state === 'DONE' && !erasedOn)) {
      return html`<div class="actions"><button type="button" class="outline" ${needs('erasing')} @click=${this.#begin}>${t('erasure.begin')}</button></div>`;
    }
    if (state !== 'REQUESTED') return '';
    return html`<div class="actions">
        ${requestedBy === user() ? html`<span class="quiet">${t('erasure.another')}</span>`
          : html`<button type="button" ${needs('approving-an-erasure')} ?disabled=${busy} @click=${this.#approve}>${t('erasure.approve')}</button>`}
        <button type="button" class="plain" ${needs('erasing')} ?disabled=${busy} @click=${this.#withdraw}>${t('erasure.withdraw')}</button></div>
      ${requestedBy === user() ? '' : html`<p class="quiet">${t('erasure.for-ever')}</p>`}`;
  }

  #begin = async () => {
    this.problem = undefined;
    this.asking = true;
    await this.updateComplete;
    this.querySelector('form input').focus();
  };

  #leave = () => {
    this.asking = this.problem = undefined;
  };

  #send = event => {
    event.preventDefault();
    return this.#write('POST', this.#path, Object.fromEntries(new FormData(event.target)));
  };

  #approve = () => this.#write('POST', `${this.#path}/approval`);

  #withdraw = () => this.#write('DELETE', this.#path);

  #write(method, path, wish) {
    return this.writing(async () => {
      await send(method, path, wish, signed(user()));
      this.asking = undefined;
      this.look();
    });
  }
}
customElements.define('tl-erasure', ErasureOfACustomer);
