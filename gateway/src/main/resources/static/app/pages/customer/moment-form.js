import { html } from 'lit';
import { segment, send } from '../../api.js';
import { businessDate } from '../../clock.js';
import { day } from '../../format.js';
import { t, word } from '../../language.js';
import { failed } from '../../loading.js';
import { Part } from '../../part.js';
import { open } from '../../parts/activity-state.js';
import { field, isAtAField, markRefused } from '../../parts/field.js';
import { all, options, peopleOptions } from '../../people.js';
import { needs } from '../../rights.js';
import { signed, user, whoAnswers } from '../../user.js';

const CONTACTS = ['CALL', 'VISIT', 'MAIL'];
const KINDS = [...CONTACTS, 'COMPLAINT', 'AGREEMENT'];
const FIELDS = ['on', 'by', 'note', 'activityId', 'recommendedTo', 'owner', 'due'];

/** A call, a visit, a mail, a complaint or an agreement as somebody writes it down, with what belongs to its kind. */
class MomentForm extends Part {
  static properties = {
    customerId: { attribute: false }, accountManager: { attribute: false }, activities: { attribute: false },
    recording: { state: true }, kind: { state: true }, people: { state: true }, problem: { state: true }, recorded: { state: true }, busy: { state: true },
  };

  willUpdate(changed) {
    if (changed.has('customerId')) this.recording = this.problem = this.recorded = undefined;
  }

  updated(changed) {
    if (changed.has('problem')) markRefused(this.querySelector('form'), this.problem);
  }

  render() {
    return this.recording ? this.#form() : html`<div class="actions">
      <button type="button" class="outline" ${needs('answering', this.accountManager)} @click=${this.#begin}>${t('moments.record')}</button>
      <span role="status">${this.recorded ? t('moments.recorded') : ''}</span></div>`;
  }

  #begin = async () => {
    this.recorded = this.problem = undefined;
    this.kind = KINDS[0];
    this.recording = true;
    this.#askPeople();
    await this.updateComplete;
    this.querySelector('select').focus();
  };

  async #askPeople() {
    this.people ??= await all('/api/people').catch(() => undefined);
  }

  #form() {
    const { problem, kind } = this;
    const isContact = CONTACTS.includes(kind);
    return html`<form class="sheet" aria-label=${t('moments.record')} @submit=${this.#send}>
      ${field(problem, 'kind', t('moments.kind'), html`<select name="kind" @change=${event => (this.kind = event.target.value)}>${options(KINDS.map(one => [one, word('moment-kind', one)]), kind)}</select>`)}
      ${field(problem, 'on', t('moments.on'), html`<input type="date" name="on" required max=${businessDate() ?? ''} .value=${businessDate() ?? ''}>`)}
      ${field(problem, 'by', t('moments.who'), this.#somebody('by'))}
      ${isContact ? this.#planned() : ''}
      ${field(problem, 'note', t(`moments.note.${isContact ? 'contact' : kind.toLowerCase()}`), html`<textarea name="note" rows="3" maxlength="2000" ?required=${!isContact}></textarea>`)}
      ${kind === 'COMPLAINT' ? this.#complaint() : ''}
      ${kind === 'AGREEMENT' ? this.#agreement() : ''}
      ${problem && !isAtAField(problem, FIELDS) ? failed(problem) : ''}
      <div class="actions"><button ${needs('answering', this.accountManager)} ?disabled=${this.busy}>${t('moments.send')}</button>
        <button type="button" class="plain" @click=${() => (this.recording = this.problem = undefined)}>${t('user.cancel')}</button></div>
    </form>`;
  }

  #somebody(name) {
    return html`<select name=${name}>${options(peopleOptions(this.people ?? []).filter(([id]) => id !== user()), undefined, t('moments.myself'))}</select>`;
  }

  #planned() {
    const list = this.activities.filter(open).map(one => [one.activityId, `${word('activity', one.kind)}, ${day(one.due)}`]);
    return field(this.problem, 'activityId', t('moments.activity'), html`<select name="activityId">${options(list, undefined, t('moments.nothing-planned'))}</select>`);
  }

  #complaint() {
    return html`<label class="score"><input type="checkbox" name="solved">${t('moments.is-solved')}</label>`;
  }

  #agreement() {
    return html`${field(this.problem, 'owner', t('moments.sees-to-it'), this.#somebody('owner'))}
      ${field(this.problem, 'due', t('moments.due'), html`<input type="date" name="due" required>`)}`;
  }

  #send = async event => {
    event.preventDefault();
    const given = new FormData(event.target);
    const name = await whoAnswers();
    if (!name) return;
    const said = Object.fromEntries([...given].filter(([, value]) => value !== ''));
    await this.writing(async () => {
      await send('POST', `/api/customers/${segment(this.customerId)}/moments`, said.solved ? { ...said, solved: true } : said, signed(name));
      this.recording = undefined;
      this.recorded = true;
      this.dispatchEvent(new CustomEvent('recorded', { bubbles: true }));
      await this.updateComplete;
      this.querySelector('button').focus();
    });
  };
}
customElements.define('tl-moment-form', MomentForm);
