import { html } from 'lit';
import { send } from '../../api.js';
import { t } from '../../language.js';
import { failed } from '../../loading.js';
import { askMethodsAnew } from '../../methods.js';
import { Part } from '../../part.js';
import { needs } from '../../rights.js';
import { signed, whoAnswers } from '../../user.js';

/** Whether this method drives engagement, and the way to let it. */
class Leading extends Part {
  static properties = { method: { attribute: false }, problem: { state: true }, busy: { state: true }, sure: { state: true } };

  render() {
    if (this.method.leading) return html`<p class="quiet">${t('leading.is')}</p>`;
    if (!this.method.canLead) return html`<p class="quiet">${t('leading.cannot')}</p>`;
    return html`${this.sure
      ? html`<div class="notice"><p>${t('leading.sure')}</p><div class="actions">
          <button type="button" ?disabled=${this.busy} @click=${this.#lead}>${t('leading.yes')}</button>
          <button type="button" class="plain" @click=${() => (this.sure = false)}>${t('user.cancel')}</button></div></div>`
      : html`<button type="button" class="outline" ${needs('publishing')} @click=${() => (this.sure = true)}>${t('leading.choose')}</button>`}
      ${this.problem ? failed(this.problem) : ''}`;
  }

  #lead = async () => {
    const name = await whoAnswers();
    if (!name) return;
    this.busy = true;
    try {
      await send('PUT', '/api/methods/leading', { method: this.method.id }, signed(name));
      askMethodsAnew();
      this.problem = this.sure = undefined;
      this.dispatchEvent(new CustomEvent('leads', { bubbles: true }));
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  };
}
customElements.define('tl-leading', Leading);
