import { html } from 'lit';
import { get, segment, send } from '../../api.js';
import { day } from '../../format.js';
import { t, word } from '../../language.js';
import { failed, Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { field, isAtAField, markRefused } from '../../parts/field.js';
import { options, peopleOptions, personName } from '../../people.js';
import { forgetRights, needs } from '../../rights.js';
import { signed, whoAnswers } from '../../user.js';

const FIELDS = ['person', 'from', 'until', 'reason'];

/** Nobody stands in: that is an answer, not a failure. */
function none(problem) {
  if (problem.status === 404) return {};
  throw problem;
}

/** Who answers for the customers of an account manager who is away. */
class StandIn extends Part {
  static properties = { managerId: { attribute: false }, people: { attribute: false }, today: { attribute: false }, arranging: { state: true }, problem: { state: true }, busy: { state: true } };
  present = new Loading(this);

  get #path() {
    return `/api/account-managers/${segment(this.managerId)}/stand-in`;
  }

  willUpdate(changed) {
    if (changed.has('managerId')) this.#look();
  }

  #look() {
    this.present.ask(signal => get(this.#path, {}, signal).catch(none));
  }

  updated(changed) {
    if (changed.has('problem')) markRefused(this.querySelector('form'), this.problem);
  }

  render() {
    return html`<section class="card" aria-labelledby="stand-in-title"><h2 id="stand-in-title">${t('stand-in.title')}</h2>
      ${this.present.show(present => html`${this.#now(present)}${this.arranging ? this.#form(present) : this.#ways(present)}`)}</section>`;
  }

  #now({ person, from, until, reason, sealed }) {
    if (!person || (this.today && until < this.today)) return html`<p class="quiet">${t('stand-in.none')}</p>`;
    return html`<p>${t('stand-in.is', { name: personName(person, this.people), from: day(from), until: day(until) })}
      ${sealed ? html`<span class="quiet">${word('sealed', sealed)}</span>` : reason ? html`<span class="quiet">“${reason}”</span>` : ''}</p>`;
  }

  #ways({ person, until }) {
    const isOn = person && !(this.today && until < this.today);
    return html`<div class="actions"><button type="button" class="outline" ${needs('standing-in', this.managerId)} @click=${this.#begin}>${isOn ? t('stand-in.other') : t('stand-in.arrange')}</button>
      ${isOn ? html`<button type="button" class="plain" ${needs('standing-in', this.managerId)} @click=${this.#end}>${t('stand-in.end')}</button>` : ''}</div>
      ${this.problem ? failed(this.problem) : ''}`;
  }

  #form({ person }) {
    const { problem } = this;
    const others = this.people.filter(one => one.accountManagerId !== this.managerId);
    return html`<form class="sheet" aria-labelledby="stand-in-title" @submit=${this.#arrange}>
      ${field(problem, 'person', t('stand-in.person'), html`<select name="person" required>${options(peopleOptions(others), person, '')}</select>`)}
      ${field(problem, 'from', t('stand-in.from'), html`<input type="date" name="from" required .value=${this.today ?? ''}>`)}
      ${field(problem, 'until', t('stand-in.until'), html`<input type="date" name="until" required min=${this.today ?? ''}>`)}
      ${field(problem, 'reason', t('stand-in.reason'), html`<input name="reason" required maxlength="2000">`)}
      ${problem && !isAtAField(problem, FIELDS) ? failed(problem) : ''}
      <div class="actions"><button ${needs('standing-in', this.managerId)} ?disabled=${this.busy}>${t('stand-in.send')}</button>
        <button type="button" class="plain" @click=${() => (this.arranging = this.problem = undefined)}>${t('user.cancel')}</button></div>
    </form>`;
  }

  #begin = async () => {
    this.problem = undefined;
    this.arranging = true;
    await this.updateComplete;
    this.querySelector('form select').focus();
  };

  #arrange = event => {
    event.preventDefault();
    return this.#write('PUT', Object.fromEntries(new FormData(event.target)));
  };

  #end = () => this.#write('DELETE');

  async #write(method, said) {
    const name = await whoAnswers();
    if (!name) return;
    await this.writing(async () => {
      await send(method, this.#path, said, signed(name));
      this.arranging = undefined;
      forgetRights();
      this.#look();
    });
  }
}
customElements.define('tl-stand-in', StandIn);
