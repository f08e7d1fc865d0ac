import { html } from 'lit';
import { segment, send } from '../../api.js';
import { day } from '../../format.js';
import { t, word } from '../../language.js';
import { failed } from '../../loading.js';
import { Part } from '../../part.js';
import { needs } from '../../rights.js';
import { signed, user, whoAnswers } from '../../user.js';

const UNKNOWN = '';

/** What became of an agreement, said once; how a complaint stands, said as often as it changes. */
class MomentAfter extends Part {
  static properties = {
    customerId: { attribute: false }, accountManager: { attribute: false }, moment: { attribute: false },
    saying: { state: true }, problem: { state: true }, busy: { state: true },
  };

  render() {
    if (this.saying) return this.saying === 'follow-up' ? this.#complaint() : this.#agreement();
    if (this.moment.kind === 'COMPLAINT') return html`<div class="actions">${this.#button('follow-up', 'answering', 'outline')}</div>`;
    if (this.moment.kind !== 'AGREEMENT' || this.moment.state !== 'OPEN') return '';
    const duty = this.moment.owner === user() ? undefined : 'closing-an-agreement'; // who sees to it may, whosever customer it is
    return html`<div class="actions">${this.#button('kept', duty, 'outline')}${this.#button('broken', duty, 'plain')}</div>`;
  }

  #button(saying, duty, kind) {
    return html`<button type="button" class="${kind} slim" ${needs(duty, this.accountManager, { brief: true })} aria-label=${t(`moments.${saying}.label`, this.#what())}
      @click=${() => this.#begin(saying)}>${t(`moments.${saying}`)}</button>`;
  }

  #what() {
    return { what: word('moment-kind', this.moment.kind).toLowerCase(), date: day(this.moment.on) };
  }

  async #begin(saying) {
    this.problem = undefined;
    this.saying = saying;
    await this.updateComplete;
    this.querySelector('input, select').focus();
  }

  #agreement() {
    return this.#form(html`<label>${t(`moments.${this.saying}.ask`)}<input name="note" maxlength="2000" autocomplete="off"></label>`, this.#close);
  }

  #complaint() {
    const { state, satisfied } = this.moment;
    return this.#form(html`
      <label>${t('moments.solved.ask')}<select name="solved"><option value="true" ?selected=${state === 'SOLVED'}>${t('moments.yes')}</option><option value="false" ?selected=${state !== 'SOLVED'}>${t('moments.no')}</option></select></label>
      <label>${t('moments.satisfied.ask')}<select name="satisfied">${satisfied === undefined ? html`<option value=${UNKNOWN} selected>${t('moments.unknown')}</option>` : ''}
        <option value="true" ?selected=${satisfied === true}>${t('moments.yes')}</option><option value="false" ?selected=${satisfied === false}>${t('moments.no')}</option></select></label>
      <label>${t('moments.recommended.ask')}<input name="recommendedTo" maxlength="2000" autocomplete="off"></label>`, this.#followUp);
  }

  #form(fields, send) {
    return html`<form class="answer" @submit=${send}>${fields}
      <div class="actions"><button class="slim" ?disabled=${this.busy}>${t('moments.after.send')}</button>
        <button type="button" class="plain slim" @click=${() => (this.saying = this.problem = undefined)}>${t('user.cancel')}</button></div>
      ${this.problem ? failed(this.problem) : ''}
    </form>`;
  }

  #close = event => {
    event.preventDefault();
    return this.#write('state', { state: this.saying.toUpperCase(), ...said(event.target) });
  };

  #followUp = event => {
    event.preventDefault();
    const { solved, satisfied, ...more } = said(event.target);
    return this.#write('follow-up', { solved: solved === 'true', ...(satisfied && { satisfied: satisfied === 'true' }), ...more });
  };

  async #write(step, body) {
    const name = await whoAnswers();
    if (!name) return;
    this.busy = true;
    try {
      await send('POST', `/api/customers/${segment(this.customerId)}/moments/${segment(this.moment.momentId)}/${step}`, body, signed(name));
      this.saying = this.problem = undefined;
      this.dispatchEvent(new CustomEvent('recorded', { bubbles: true }));
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }
}
customElements.define('tl-moment-after', MomentAfter);

/** What was left empty was not said. */
const said = form => Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
