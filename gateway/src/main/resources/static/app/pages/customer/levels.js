import { html } from 'lit';
import { get, segment, send } from '../../api.js';
import { businessDate } from '../../clock.js';
import { day } from '../../format.js';
import { t, word } from '../../language.js';
import { failed, Loading } from '../../loading.js';
import { methodName } from '../../methods.js';
import { Part } from '../../part.js';
import { exceptionPlace } from '../../parts/exception-actions.js';
import { exceptionSaid } from '../../parts/exception.js';
import { field, isAtAField, markRefused } from '../../parts/field.js';
import { level, unitOfLevel } from '../../parts/level.js';
import { person } from '../../parts/person.js';
import { reasonForm } from '../../parts/reason-form.js';
import { said } from '../../parts/said.js';
import { tierChip } from '../../parts/tier-chip.js';
import { options } from '../../people.js';
import { needs, RightsKnown } from '../../rights.js';
import { signed, whoAnswers } from '../../user.js';
import '../../parts/copied-text.js';

const FIELDS = ['value', 'until', 'counterPromise', 'reason'];

/** That nothing is granted yet is an answer, not a failure. */
function none(problem) {
  if (problem.status === 404 || problem.body?.code === 'nothing-is-granted') return {};
  throw problem;
}

/** What a customer is granted and given under the leading method, what persons decided beside it, and what it may be told. */
class ServiceLevels extends Part {
  static properties = {
    customerId: { attribute: false }, known: { attribute: false }, name: { attribute: false }, accountManager: { attribute: false },
    doing: { state: true }, problem: { state: true }, busy: { state: true }, done: { state: true },
  };
  rights = new RightsKnown(this);
  levels = new Loading(this);

  willUpdate(changed) {
    if (!changed.has('customerId')) return;
    this.doing = this.problem = this.done = undefined;
    this.look();
  }

  updated(changed) {
    if (changed.has('problem')) markRefused(this.querySelector('form.level'), this.problem);
  }

  look() {
    this.levels.ask(signal => get(`/api/service-levels/${segment(this.customerId)}`, {}, signal).catch(none));
  }

  render() {
    return html`<section class="card below" aria-labelledby="levels-title"><h3 id="levels-title">${t('levels.title')}</h3>
      ${this.levels.show(found => (found.levels ? this.#found(found) : html`<p class="quiet">${t('levels.none')}</p>`))}
      <p role="status">${this.done ? t(`levels.done.${this.done}`) : ''}</p></section>`;
  }

  #found(found) {
    const method = this.known.list.find(one => one.id === found.method);
    return html`<p class="quiet line">${t('levels.under', { method: method ? methodName(method) : found.method })} ${found.tier ? tierChip(method, found.tier) : t('levels.not-placed')}</p>
      <div class="scroll" role="region" tabindex="0" aria-labelledby="levels-title"><table class="small">
        <thead><tr><th scope="col">${t('programme.level')}</th><th scope="col">${t('levels.granted')}</th><th scope="col">${t('levels.given')}</th>
          <th scope="col"><span class="unseen">${t('levels.change')}</span></th></tr></thead>
        <tbody>${found.levels.map(one => this.#row(one, found.tier))}</tbody></table></div>
      ${this.doing ? this.#form(found.levels.find(one => one.capability === this.doing.capability)) : ''}
      ${this.#decided(found.levels)}
      ${found.text ? this.#text(found.text) : ''}`;
  }

  #row(one, tier) {
    const { capability, granted, given, because } = one;
    return html`<tr><th scope="row">${word('level', capability)}</th><td>${level(capability, granted)}</td>
      <td><strong>${level(capability, given)}</strong> ${because === 'GRANTED' ? '' : html`<span class="tag">${word('level-because', because)}</span>`}</td>
      <td>${tier ? html`<button type="button" class="plain slim" ${needs('proposing', this.accountManager, { brief: true })} aria-label=${t('levels.set.label', { level: word('level', capability) })}
        @click=${() => this.#begin({ capability, how: 'wish' })}>${t('levels.set')}</button>` : ''}</td></tr>`;
  }

  #decided(levels) {
    const entries = levels.flatMap(one => [one.exception && this.#exception(one), one.proposed && this.#proposed(one), one.agreed && this.#agreed(one)]).filter(Boolean);
    return entries.length ? html`<ul class="activities">${entries}</ul>` : '';
  }

  #exception({ capability, exception }) {
    return html`<li><div><span class="tag">${t('exception.in-force')}</span> ${exceptionSaid(capability, exception)}</div>
      <div class="actions"><button type="button" class="plain slim" ${needs('excepting', this.accountManager, { brief: true })} aria-label=${t('exception.end.label', { level: word('level', capability) })}
        @click=${() => this.#begin({ capability, how: 'end' })}>${t('by-hand.end')}</button></div></li>`;
  }

  #proposed({ capability, proposed }) {
    const proposal = { customerId: this.customerId, customerName: this.name, accountManagerId: this.accountManager, capability, exception: proposed };
    return html`<li><div><span class="tag">${t('exception.waits')}</span> ${exceptionSaid(capability, proposed)}</div>
      <tl-exception-actions .proposal=${proposal} brief @decided=${({ detail }) => this.#became(detail.decided)}></tl-exception-actions></li>`;
  }

  #agreed({ capability, agreed }) {
    return html`<li><div><span class="tag">${t('levels.agreed')}</span>
        <div class="line">${word('level', capability)}: <strong>${level(capability, agreed.value)}</strong></div>
        <div>${said(agreed)} <span class="quiet">· ${person(agreed.agreedBy)}, ${day(agreed.agreedOn)}</span></div></div>
      <div class="actions"><button type="button" class="plain slim" ${needs('proposing', this.accountManager, { brief: true })} aria-label=${t('levels.end-agreed.label', { level: word('level', capability) })}
        @click=${() => this.#begin({ capability, how: 'end-agreed' })}>${t('by-hand.end')}</button></div></li>`;
  }

  #text({ nl, en }) {
    return html`<h4>${t('levels.text')}</h4><p class="quiet">${t('levels.text.lead')}</p>
      <div class="columns"><div><tl-copied-text label=${t('levels.text.nl')} language="nl" .value=${nl}></tl-copied-text></div>
        <div><tl-copied-text label=${t('levels.text.en')} language="en" .value=${en}></tl-copied-text></div></div>`;
  }

  #form(one) {
    const { problem, busy } = this;
    if (this.doing.how !== 'wish') {
      return reasonForm({ ask: t('by-hand.end.ask'), words: t(`levels.${this.doing.how}.send`), problem, busy, send: this.#end, leave: this.#leave });
    }
    const { capability, words, granted } = one;
    const today = businessDate();
    return html`<form class="sheet level" aria-label=${t('levels.set.label', { level: word('level', capability) })} @submit=${this.#send}>
      ${field(problem, 'value', word('level', capability), words.length
        ? html`<select name="value" required>${options(words.map(value => [value, level(capability, value)]), undefined, '')}</select>`
        : html`<input name="value" required inputmode="decimal" autocomplete="off">`, [unitOfLevel(capability), t('levels.granted.hint', { value: level(capability, granted) })].filter(Boolean).join('; '))}
      ${field(problem, 'reason', t('by-hand.reason'), html`<textarea name="reason" rows="2" required maxlength="2000"></textarea>`)}
      ${field(problem, 'until', t('by-hand.last-day'), html`<input type="date" name="until" min=${today ?? ''}>`, t('levels.above'))}
      ${field(problem, 'counterPromise', t('exception.counter-promise'), html`<input name="counterPromise" maxlength="2000" autocomplete="off">`, t('levels.above'))}
      ${problem && !isAtAField(problem, FIELDS) ? failed(problem) : ''}
      <div class="actions"><button ${needs('proposing', this.accountManager)} ?disabled=${busy}>${t('levels.send')}</button>
        <button type="button" class="plain" @click=${this.#leave}>${t('user.cancel')}</button></div></form>`;
  }

  async #begin(doing) {
    this.problem = this.done = undefined;
    this.doing = doing;
    await this.updateComplete;
    this.querySelector('form select, form input').focus();
  }

  #leave = () => {
    this.doing = this.problem = undefined;
  };

  #send = event => {
    event.preventDefault();
    const said = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value !== ''));
    return this.#write('PUT', this.#place, said, said.until ? 'propose' : 'agree');
  };

  #end = event => {
    event.preventDefault();
    const place = this.doing.how === 'end' ? this.#place : this.#place.replace('/exceptions/', '/agreed/');
    return this.#write('DELETE', place, Object.fromEntries(new FormData(event.target)), this.doing.how);
  };

  get #place() {
    return exceptionPlace({ customerId: this.customerId, capability: this.doing.capability });
  }

  async #write(method, place, said, done) {
    const name = await whoAnswers();
    if (!name) return;
    await this.writing(async () => {
      await send(method, place, said, signed(name));
      this.doing = undefined;
      this.#became(done);
    });
  }

  /** What the customer does for an exception stands on the line of contact. */
  #became(done) {
    this.done = done;
    this.look();
    this.dispatchEvent(new CustomEvent('levelled', { bubbles: true }));
  }
}
customElements.define('tl-levels', ServiceLevels);
