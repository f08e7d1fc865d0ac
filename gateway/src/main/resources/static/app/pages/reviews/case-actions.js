import { html } from 'lit';
import { segment, send } from '../../api.js';
import { businessDate } from '../../clock.js';
import { t } from '../../language.js';
import { failed } from '../../loading.js';
import { Part } from '../../part.js';
import { field, isAtAField, markRefused } from '../../parts/field.js';
import { options } from '../../people.js';
import { needs } from '../../rights.js';
import { signed, whoAnswers } from '../../user.js';
import { tiersOf } from './case-states.js';

const FIELDS = ['tier', 'arguments', 'evidence', 'reason', 'until'];
const WAYS = [['defence', 'planning', 'outline slim'], ['decision', 'deciding-cases', 'plain slim']];

/** What may be said of a case: which tier its account manager asks for, and what is decided. */
class CaseActions extends Part {
  static properties = { review: { attribute: false }, case: { attribute: false }, answering: { state: true }, problem: { state: true }, busy: { state: true } };

  willUpdate(changed) {
    if (changed.has('case') && changed.get('case')?.customerId !== this.case.customerId) this.answering = this.problem = undefined;
  }

  updated(changed) {
    if (changed.has('problem')) markRefused(this.querySelector('form'), this.problem);
  }

  render() {
    if (this.case.state === 'GONE') return '';
    return this.answering ? this.#form() : html`<div class="actions">${WAYS.map(way => this.#way(...way))}</div>`;
  }

  #way(answer, duty, look) {
    const name = this.case.customerName ?? this.case.customerId;
    return html`<button type="button" class=${look} ${needs(duty, this.case.accountManagerId ?? '-', { brief: true })}
      aria-label=${t(`case.${answer}.label`, { name })} @click=${() => this.#start(answer)}>${t(`case.${answer}`)}</button>`;
  }

  async #start(answering) {
    this.answering = answering;
    await this.updateComplete;
    this.querySelector('form.answer select')?.focus();
  }

  #leave = () => (this.answering = this.problem = undefined);

  #form() {
    const { problem, answering } = this;
    const why = answering === 'defence' ? 'arguments' : 'reason';
    return html`<form class="answer" @submit=${this.#send}>
      ${field(problem, 'tier', t('customers.tier'), html`<select name="tier">${options(this.#tiers(), this.case.proposed)}</select>`)}
      ${field(problem, why, t(`case.${why}`), html`<input name=${why} required maxlength="1000" autocomplete="off">`)}
      ${answering === 'defence' ? field(problem, 'evidence', t('case.evidence'), html`<textarea name="evidence" rows="2"></textarea>`, t('case.evidence.hint')) : ''}
      ${field(problem, 'until', t('case.until'), html`<input type="date" name="until" min=${businessDate() ?? ''}>`, t('case.until.hint'))}
      <div class="actions"><button class="slim" ?disabled=${this.busy}>${t(`case.${answering}.send`)}</button>
        <button type="button" class="plain slim" @click=${this.#leave}>${t('user.cancel')}</button></div>
      ${problem && !isAtAField(problem, FIELDS) ? failed(problem) : ''}
    </form>`;
  }

  #tiers() {
    return tiersOf(this.review).map(([id, name]) => [id, id === this.case.proposed ? t('case.as-proposed', { tier: name }) : name]);
  }

  #send = async event => {
    event.preventDefault();
    const given = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value !== ''));
    if (given.evidence !== undefined) given.evidence = given.evidence.split('\n').filter(line => line.trim());
    const name = await whoAnswers();
    if (!name) return;
    await this.writing(async () => {
      await send('POST', `/api/reviews/${segment(this.review.id)}/cases/${segment(this.case.customerId)}/${this.answering}`, given, signed(name));
      this.answering = undefined;
      this.dispatchEvent(new CustomEvent('said', { bubbles: true }));
    });
  };
}
customElements.define('tl-case-actions', CaseActions);
