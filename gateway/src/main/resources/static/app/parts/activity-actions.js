import { html } from 'lit';
import { segment, send } from '../api.js';
import { businessDate } from '../clock.js';
import { t, word } from '../language.js';
import { failed } from '../loading.js';
import { Part } from '../part.js';
import { all, managerOptions, options } from '../people.js';
import { needs } from '../rights.js';
import { signed, whoAnswers } from '../user.js';
import { open } from './activity-state.js';
import { field, isAtAField, markRefused } from './field.js';

const BACK_OFFICE = 'back-office';
/** In the order in which they are offered: what it needs, and how it looks. */
const ANSWERS = [
  ['completion', 'completing', 'outline slim'],
  ['skipping', 'planning', 'plain slim'],
  ['move', 'completing', 'plain slim'],
  ['assignment', 'completing', 'plain slim'],
];
const FIELDS = ['note', 'reason', 'due', 'at', 'to'];

/** Done, skipped with a reason, on another day of its slot, or given to somebody; whoever answers for it gives a name. */
class ActivityActions extends Part {
  static properties = {
    activity: { attribute: false }, accountManager: { attribute: false }, answering: { state: true }, managers: { state: true }, problem: { state: true }, busy: { state: true },
  };

  updated(changed) {
    if (changed.has('problem')) markRefused(this.querySelector('form'), this.problem);
  }

  render() {
    if (!open(this.activity)) return '';
    return this.answering ? this.#form() : html`<div class="actions">${ANSWERS.map(([answer, duty, look]) => html`
      <button type="button" class=${look} ${needs(duty, this.accountManager, { brief: true })} aria-label=${t(`activity.${answer}.label`, this.#what())}
        @click=${() => this.#start(answer)}>${t(`activity.${answer}`)}</button>`)}
    </div>`;
  }

  #what() {
    return { what: word('activity', this.activity.kind).toLowerCase(), name: this.activity.customerName ?? '' };
  }

  async #start(answering) {
    this.answering = answering;
    if (answering === 'assignment') this.managers ??= await all('/api/account-managers').catch(() => []);
    await this.updateComplete;
    this.querySelector('form.answer input, form.answer select')?.focus();
  }

  #leave = () => (this.answering = this.problem = undefined);

  #form() {
    const { answering, problem } = this;
    return html`<form class="answer" @submit=${this.#answer}>
      ${this.#fields()}
      <div class="actions"><button class="slim" ?disabled=${this.busy}>${t(`activity.${answering}.send`)}</button>
        <button type="button" class="plain slim" @click=${this.#leave}>${t('user.cancel')}</button></div>
      ${problem && !isAtAField(problem, FIELDS) ? failed(problem) : ''}
    </form>`;
  }

  #fields() {
    const { answering, problem, activity } = this;
    switch (answering) {
      case 'completion': return field(problem, 'note', t('activity.completion.ask'), html`<input name="note">`);
      case 'skipping': return field(problem, 'reason', t('activity.skipping.ask'), html`<input name="reason" required>`);
      case 'move': return html`
        ${field(problem, 'due', t('activity.move.due'), html`<input type="date" name="due" required min=${businessDate() ?? ''} .value=${activity.due}>`)}
        ${field(problem, 'at', t('activity.move.at'), html`<input type="time" name="at" .value=${activity.at ?? ''}>`)}`;
      default: return field(problem, 'to', t('activity.assignment.to'), html`<select name="to">
        ${options([[BACK_OFFICE, t('desk.back-office')], ...managerOptions(this.managers ?? [])], activity.assignedTo, t('activity.assignment.own'))}</select>`);
    }
  }

  #answer = async event => {
    event.preventDefault();
    const given = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value !== ''));
    const name = await whoAnswers();
    if (!name) return;
    const id = this.activity.activityId ?? this.activity.id;
    await this.writing(async () => {
      await send('POST', `/api/activities/${segment(id)}/${this.answering}`, given, signed(name));
      this.answering = undefined;
      this.dispatchEvent(new CustomEvent('answered', { bubbles: true }));
    });
  };
}
customElements.define('tl-activity-actions', ActivityActions);
