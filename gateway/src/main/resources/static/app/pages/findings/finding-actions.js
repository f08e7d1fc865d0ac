import { html } from 'lit';
import { segment, send } from '../../api.js';
import { businessDate } from '../../clock.js';
import { day } from '../../format.js';
import { t } from '../../language.js';
import { failed } from '../../loading.js';
import { Part } from '../../part.js';
import { field, isAtAField, markRefused } from '../../parts/field.js';
import { person } from '../../parts/person.js';
import { said } from '../../parts/said.js';
import { all, options, peopleOptions } from '../../people.js';
import { needs } from '../../rights.js';
import { signed, user, whoAnswers } from '../../user.js';

const FIELDS = ['owner', 'due', 'reason', 'until'];

/** Who sees to a finding, or until when nobody does and why; it becomes a task, or is dismissed. */
class FindingActions extends Part {
  static properties = {
    finding: { attribute: false }, answering: { state: true }, people: { state: true }, problem: { state: true }, busy: { state: true },
  };

  willUpdate(changed) {
    if (changed.has('finding') && changed.get('finding')?.id !== this.finding.id) this.answering = this.problem = undefined;
  }

  updated(changed) {
    if (changed.has('problem')) markRefused(this.querySelector('form'), this.problem);
  }

  render() {
    return html`${this.#stands()}${this.answering ? this.#form() : html`<div class="actions">${this.#way('task', 'outline slim')}${this.#way('dismissal', 'plain slim')}</div>`}`;
  }

  #stands() {
    const { task, dismissal } = this.finding;
    if (task) return html`<p>${person(task.owner)}, ${t('finding.task.by', { date: day(task.due) })}${task.overdue ? html` <span class="tag late">${t('finding.task.overdue')}</span>` : ''}</p>`;
    if (!dismissal) return '';
    return html`<p>${t('finding.dismissal.until', { date: day(dismissal.until) })}: ${said(dismissal)} <span class="quiet">${person(dismissal.dismissedBy)}, ${day(dismissal.dismissedOn)}</span></p>`;
  }

  #way(answer, look) {
    const name = this.finding.customerName ?? this.finding.customerId;
    const key = answer === 'task' && this.finding.task ? 'finding.task.change' : `finding.${answer}`;
    return html`<button type="button" class=${look} ${needs('planning', this.finding.accountManagerId ?? '-', { brief: true })}
      aria-label=${t(`${key}.label`, { name })} @click=${() => this.#start(answer)}>${t(key)}</button>`;
  }

  async #start(answering) {
    this.answering = answering;
    if (answering === 'task') this.people ??= await all('/api/people').catch(() => []);
    await this.updateComplete;
    this.querySelector('form.answer input, form.answer select')?.focus();
  }

  #leave = () => (this.answering = this.problem = undefined);

  #form() {
    const { answering, problem } = this;
    return html`<form class="answer" @submit=${this.#send}>
      ${answering === 'task' ? this.#task() : this.#dismissal()}
      <div class="actions"><button class="slim" ?disabled=${this.busy}>${t(this.finding.task && answering === 'task' ? 'finding.task.change.send' : `finding.${answering}.send`)}</button>
        <button type="button" class="plain slim" @click=${this.#leave}>${t('user.cancel')}</button></div>
      ${problem && !isAtAField(problem, FIELDS) ? failed(problem) : ''}
    </form>`;
  }

  #task() {
    const { problem, finding: { task } } = this;
    const others = peopleOptions(this.people ?? []).filter(([id]) => id !== user());
    return html`
      ${field(problem, 'owner', t('finding.task.owner'), html`<select name="owner">${options(others, task?.owner, t('moments.myself'))}</select>`)}
      ${this.#day('due', t('finding.task.due'), task?.due)}`;
  }

  #dismissal() {
    return html`
      ${field(this.problem, 'reason', t('finding.dismissal.reason'), html`<input name="reason" required maxlength="1000" autocomplete="off">`)}
      ${this.#day('until', t('finding.dismissal.last'), this.finding.dismissal?.until)}`;
  }

  #day(name, label, value) {
    return field(this.problem, name, label, html`<input type="date" name=${name} required min=${businessDate() ?? ''} .value=${value ?? ''}>`);
  }

  #send = async event => {
    event.preventDefault();
    const given = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value !== ''));
    const name = await whoAnswers();
    if (!name) return;
    await this.writing(async () => {
      await send('POST', `/api/tiers/findings/${segment(this.finding.id)}/${this.answering}`, given, signed(name));
      this.answering = undefined;
      this.dispatchEvent(new CustomEvent('answered', { bubbles: true }));
    });
  };
}
customElements.define('tl-finding-actions', FindingActions);
