import { html } from 'lit';
import { segment, send } from '../api.js';
import { t, word } from '../language.js';
import { failed } from '../loading.js';
import { Part } from '../part.js';
import { needs } from '../rights.js';
import { signed, whoAnswers } from '../user.js';
import { open } from './activity-state.js';

const ANSWERS = {
  completion: { field: 'note', required: false },
  skipping: { field: 'reason', required: true },
};

/** Done, or skipped with a reason; whoever answers for it gives a name. */
class ActivityActions extends Part {
  static properties = { activity: { attribute: false }, accountManager: { attribute: false }, answering: { state: true }, problem: { state: true } };

  render() {
    if (!open(this.activity)) return '';
    return this.answering ? this.#form(ANSWERS[this.answering]) : html`<div class="actions">
      <button type="button" class="outline slim" ${needs('completing', this.accountManager, { brief: true })} aria-label=${t('activity.complete.label', this.#what())}
        @click=${() => this.#start('completion')}>${t('activity.complete')}</button>
      <button type="button" class="plain slim" ${needs('planning', this.accountManager, { brief: true })} aria-label=${t('activity.skip.label', this.#what())}
        @click=${() => this.#start('skipping')}>${t('activity.skip')}</button>
    </div>`;
  }

  #what() {
    return { what: word('activity', this.activity.kind).toLowerCase(), name: this.activity.customerName ?? '' };
  }

  async #start(answering) {
    this.answering = answering;
    await this.updateComplete;
    this.querySelector('input').focus();
  }

  #form({ field, required }) {
    return html`<form class="answer" @submit=${this.#answer}>
      <label>${t(`activity.${this.answering}.ask`)}<input name=${field} ?required=${required}></label>
      <div class="actions"><button class="slim">${t(`activity.${this.answering}.send`)}</button>
        <button type="button" class="plain slim" @click=${() => (this.answering = this.problem = undefined)}>${t('user.cancel')}</button></div>
      ${this.problem ? failed(this.problem) : ''}
    </form>`;
  }

  #answer = async event => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.target));
    const name = await whoAnswers();
    if (!name) return;
    const id = this.activity.activityId ?? this.activity.id;
    try {
      await send('POST', `/api/activities/${segment(id)}/${this.answering}`, given, signed(name));
      this.answering = this.problem = undefined;
      this.dispatchEvent(new CustomEvent('answered', { bubbles: true }));
    } catch (problem) {
      this.problem = problem;
    }
  };
}
customElements.define('tl-activity-actions', ActivityActions);
