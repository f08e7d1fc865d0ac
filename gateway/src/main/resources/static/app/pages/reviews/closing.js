import { html } from 'lit';
import { segment, send } from '../../api.js';
import { number } from '../../format.js';
import { t } from '../../language.js';
import { failed } from '../../loading.js';
import { Part } from '../../part.js';
import { needs } from '../../rights.js';
import { signed, whoAnswers } from '../../user.js';

/** Closes a review, after one has said that it is meant. */
class Closing extends Part {
  static properties = { review: { attribute: false }, asking: { state: true }, problem: { state: true }, busy: { state: true } };

  render() {
    const { undecided } = this.review.cases;
    if (!this.asking) return html`<div class="actions"><button type="button" ${needs('reviewing')} @click=${() => (this.asking = true)}>${t('review.close')}</button></div>`;
    return html`<form class="answer" @submit=${this.#send}><p>${t('review.close.sure')} ${undecided ? t('review.close.undecided', { undecided: number(undecided) }) : ''}</p>
      <div class="actions"><button class="slim" ?disabled=${this.busy}>${t(undecided ? 'review.close.as-proposed' : 'review.close.send')}</button>
        <button type="button" class="plain slim" @click=${() => (this.asking = this.problem = undefined)}>${t('user.cancel')}</button></div>
      ${this.busy ? html`<p role="status">${t('review.closing')}</p>` : ''}${this.problem ? failed(this.problem) : ''}</form>`;
  }

  #send = async event => {
    event.preventDefault();
    const name = await whoAnswers();
    if (!name) return;
    await this.writing(async () => {
      await send('POST', `/api/reviews/${segment(this.review.id)}/closure`, this.review.cases.undecided ? { undecided: 'proposed' } : {}, signed(name));
      this.asking = undefined;
      this.dispatchEvent(new CustomEvent('closed', { bubbles: true }));
    });
  };
}
customElements.define('tl-review-closing', Closing);
