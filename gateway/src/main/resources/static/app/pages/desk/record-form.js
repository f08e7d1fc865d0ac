import { html } from 'lit';
import { send } from '../../api.js';
import { currency } from '../../clock.js';
import { t, word } from '../../language.js';
import { failed } from '../../loading.js';
import { Part } from '../../part.js';
import { needs } from '../../rights.js';
import { signed, whoAnswers } from '../../user.js';

const KINDS = ['QUESTION', 'QUOTE', 'COMPLAINT', 'PROJECT'];

/** What a customer asks, written down while it is on the line. */
class RecordRequest extends Part {
  static properties = { open: { state: true }, problem: { state: true }, recorded: { state: true } };

  render() {
    if (!this.open) {
      return html`<div class="actions"><button type="button" class="outline" ${needs('answering')} @click=${this.#begin}>${t('desk.record')}</button>
        ${this.recorded ? html`<span role="status">${t('desk.recorded')}</span>` : ''}</div>`;
    }
    return html`<form class="answer card" aria-labelledby="record-title" @submit=${this.#send}>
      <h2 id="record-title">${t('desk.record')}</h2>
      <label>${t('desk.customer-id')}<input name="customerId" required maxlength="100" autocomplete="off"></label>
      <label>${t('desk.kind')}<select name="kind">${KINDS.map(kind => html`<option value=${kind}>${word('request-kind', kind)}</option>`)}</select></label>
      <label>${t('desk.subject')}<input name="subject" required maxlength="2000"></label>
      <label>${t('desk.amount')}<input name="amount" inputmode="decimal" pattern="[0-9]+([.][0-9]+)?" autocomplete="off"></label>
      <div class="actions"><button class="slim">${t('desk.record.send')}</button>
        <button type="button" class="plain slim" @click=${() => (this.open = this.problem = undefined)}>${t('user.cancel')}</button></div>
      ${this.problem ? failed(this.problem) : ''}
    </form>`;
  }

  #begin = async () => {
    this.recorded = undefined;
    this.open = true;
    await this.updateComplete;
    this.querySelector('input').focus();
  };

  #send = async event => {
    event.preventDefault();
    const { amount, ...request } = Object.fromEntries(new FormData(event.target));
    const name = await whoAnswers();
    if (!name) return;
    const worth = amount ? { amount: { amount, currency: currency() } } : {};
    try {
      await send('POST', '/api/requests', { ...request, ...worth }, signed(name));
      this.open = this.problem = undefined;
      this.recorded = true;
      this.dispatchEvent(new CustomEvent('recorded', { bubbles: true }));
    } catch (problem) {
      this.problem = problem;
    }
  };
}
customElements.define('tl-record-request', RecordRequest);
