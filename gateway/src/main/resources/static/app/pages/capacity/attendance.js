import { html } from 'lit';
import { get, segment, send } from '../../api.js';
import { day } from '../../format.js';
import { t } from '../../language.js';
import { failed, Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { field, isAtAField, markRefused } from '../../parts/field.js';
import { needs } from '../../rights.js';
import { signed, whoAnswers } from '../../user.js';

const FIELDS = ['hoursPerWeek', 'from', 'to'];

/** When an account manager is there: hours a week, and absences, which are added and taken away one at a time. */
class Attendance extends Part {
  static properties = { manager: {}, usual: { attribute: false }, problem: { state: true }, busy: { state: true }, done: { state: true } };
  recorded = new Loading(this);

  get #path() {
    return `/api/capacity/${segment(this.manager)}`;
  }

  willUpdate(changed) {
    if (!changed.has('manager')) return;
    this.problem = this.done = undefined;
    this.recorded.forget();
    this.recorded.ask(signal => get(this.#path, {}, signal));
  }

  updated(changed) {
    if (changed.has('problem')) markRefused(this.querySelector('form'), this.problem);
  }

  render() {
    return html`<section class="card" aria-labelledby="attendance-title"><h2 id="attendance-title">${t('attendance.title')}</h2>
      ${this.recorded.show(recorded => html`${this.#absences(recorded)}${this.#form(recorded)}`)}</section>`;
  }

  #absences({ absences }) {
    return absences.length ? html`<ul class="plain-list">${absences.map(away => html`<li>${day(away.from)} – ${day(away.to)}
      <button type="button" class="plain slim" ${needs('standing-in', this.manager, { brief: true })} ?disabled=${this.busy}
        aria-label=${t('attendance.remove.label', { from: day(away.from), to: day(away.to) })} @click=${() => this.#without(away)}>${t('attendance.remove')}</button></li>`)}</ul>`
      : html`<p class="quiet">${t('attendance.none')}</p>`;
  }

  #form({ hoursPerWeek }) {
    const { problem } = this;
    return html`<form class="sheet" aria-labelledby="attendance-title" @submit=${this.#send} ${needs('standing-in', this.manager)}>
      ${field(problem, 'hoursPerWeek', t('attendance.hours'), html`<input type="number" name="hoursPerWeek" min="0" max="168" step="0.01" .value=${String(hoursPerWeek ?? this.usual ?? '')}>`,
        hoursPerWeek === undefined ? t('attendance.hours.hint') : '')}
      ${field(problem, 'from', t('attendance.from'), html`<input type="date" name="from">`)}
      ${field(problem, 'to', t('attendance.to'), html`<input type="date" name="to">`)}
      ${problem && !isAtAField(problem, FIELDS) ? failed(problem) : ''}
      <div class="actions"><button ?disabled=${this.busy}>${t('attendance.send')}</button><span role="status">${this.done ?? ''}</span></div>
    </form>`;
  }

  #send = event => {
    event.preventDefault();
    const { hoursPerWeek, from, to } = Object.fromEntries(new FormData(event.target));
    const absences = [...this.recorded.value.absences, ...(from || to ? [{ from: from || undefined, to: to || from }] : [])];
    return this.#record({ hoursPerWeek: hoursPerWeek === '' ? undefined : Number(hoursPerWeek), absences });
  };

  #without(away) {
    const { hoursPerWeek, absences } = this.recorded.value;
    return this.#record({ hoursPerWeek, absences: absences.filter(one => one !== away) });
  }

  #record(said) {
    this.done = undefined;
    return this.writing(async () => {
      const name = await whoAnswers();
      if (!name) return;
      this.recorded.value = await send('PUT', this.#path, said, signed(name));
      this.done = t('attendance.done');
      this.querySelectorAll('input[type=date]').forEach(input => (input.value = ''));
      this.dispatchEvent(new CustomEvent('recorded', { bubbles: true }));
    });
  }
}
customElements.define('tl-attendance', Attendance);
