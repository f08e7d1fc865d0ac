import { html } from 'lit';
import { segment, send } from '../../api.js';
import { t, word } from '../../language.js';
import { failed } from '../../loading.js';
import { Part } from '../../part.js';
import { needs } from '../../rights.js';
import { signed, whoAnswers } from '../../user.js';
import { managerId } from '../customers/search-form.js';

/** Answered, waiting for the customer, going on, or given to somebody; whoever says so gives a name. */
class RequestActions extends Part {
  static properties = {
    request: { attribute: false },
    managers: { attribute: false },
    doing: { state: true },
    problem: { state: true },
  };

  render() {
    if (this.doing) return this.#form();
    return html`<div class="actions">
      ${this.#button('answer', 'outline')}
      ${this.request.state === 'waiting' ? this.#button('resumption') : this.#button('waiting')}
      ${this.#button('assignment')}
      ${this.problem ? failed(this.problem) : ''}
    </div>`;
  }

  #button(doing, kind = 'plain') {
    return html`<button type="button" class="${kind} slim" ${needs('answering', undefined, { brief: true })} aria-label=${t(`desk.${doing}.label`, this.#what())}
      @click=${() => this.#start(doing)}>${t(`desk.${doing}`)}</button>`;
  }

  #what() {
    return { what: word('request-kind', this.request.kind).toLowerCase(), name: this.request.customerName ?? this.request.customerId };
  }

  async #start(doing) {
    this.problem = undefined;
    if (doing === 'resumption') return this.#send(doing, {});
    this.doing = doing;
    await this.updateComplete;
    this.querySelector('input, select').focus();
  }

  #form() {
    return html`<form class="answer" @submit=${this.#answer}>
      ${this.doing === 'assignment' ? this.#assignees() : html`<label>${t(`desk.${this.doing}.ask`)}
        <input name=${this.doing === 'answer' ? 'note' : 'awaits'} maxlength="2000"></label>`}
      <div class="actions"><button class="slim">${t(`desk.${this.doing}.send`)}</button>
        <button type="button" class="plain slim" @click=${() => (this.doing = this.problem = undefined)}>${t('user.cancel')}</button></div>
      ${this.problem ? failed(this.problem) : ''}
    </form>`;
  }

  #assignees() {
    return html`<label>${t('desk.assignment.ask')}<select name="to">
      <option value="back-office">${t('desk.back-office')}</option>
      ${this.managers.map(one => html`<option value=${managerId(one)} ?selected=${managerId(one) === this.request.assignedTo}>${one.name ?? managerId(one)}</option>`)}
    </select></label>`;
  }

  #answer = event => {
    event.preventDefault();
    return this.#send(this.doing, Object.fromEntries(new FormData(event.target)));
  };

  async #send(doing, body) {
    const name = await whoAnswers();
    if (!name) return;
    try {
      await send('POST', `/api/requests/${segment(this.request.requestId)}/${doing}`, body, signed(name));
      this.doing = this.problem = undefined;
      this.dispatchEvent(new CustomEvent('done', { bubbles: true }));
    } catch (problem) {
      this.problem = problem;
    }
  }
}
customElements.define('tl-request-actions', RequestActions);
