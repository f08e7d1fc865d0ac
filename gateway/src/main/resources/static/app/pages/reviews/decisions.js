import { html } from 'lit';
import { segment, send } from '../../api.js';
import { number } from '../../format.js';
import { t, word } from '../../language.js';
import { failed } from '../../loading.js';
import { Part } from '../../part.js';
import { field, isAtAField, markRefused } from '../../parts/field.js';
import { options } from '../../people.js';
import { needs } from '../../rights.js';
import { signed, whoAnswers } from '../../user.js';
import { tiersOf } from './case-states.js';

/** Decides alike about all cases that are shown, on whatever page of them they stand. */
class Decisions extends Part {
  static properties = { review: { attribute: false }, question: { attribute: false }, done: { state: true }, problem: { state: true }, busy: { state: true } };

  updated(changed) {
    if (changed.has('problem')) markRefused(this.querySelector('form'), this.problem);
  }

  render() {
    const { problem } = this;
    return html`<details><summary>${t('decisions-alike.title')}</summary><p class="quiet">${t('decisions-alike.why')}</p>
      <form class="answer" ${needs('deciding-cases')} @submit=${this.#send}>
        ${field(problem, 'tier', t('customers.tier'), html`<select name="tier">${options([['proposed', t('decisions-alike.proposed')], ...tiersOf(this.review)], 'proposed')}</select>`)}
        ${field(problem, 'reason', t('case.reason'), html`<input name="reason" required maxlength="1000" autocomplete="off">`)}
        <div class="actions"><button class="slim" ?disabled=${this.busy}>${t('decisions-alike.send')}</button></div>
        ${problem && !isAtAField(problem, ['tier', 'reason']) ? failed(problem) : ''}
      </form></details>
      <p role="status">${this.done ? this.#told() : ''}</p>`;
  }

  #told() {
    const left = Object.entries(this.done.left).map(([why, many]) => `${number(many)} ${word('case-left', why)}`);
    return `${t('decisions-alike.done', { many: number(this.done.decided) })} ${left.length ? t('decisions-alike.left', { left: left.join(', ') }) : ''}`;
  }

  #send = async event => {
    event.preventDefault();
    const { tier, reason } = Object.fromEntries(new FormData(event.target));
    const name = await whoAnswers();
    if (!name) return;
    await this.writing(async () => {
      const filter = Object.fromEntries(Object.entries(this.question).filter(([, value]) => value));
      this.done = await send('POST', `/api/reviews/${segment(this.review.id)}/decisions`, { filter, tier, reason }, signed(name));
      this.dispatchEvent(new CustomEvent('said', { bubbles: true }));
    });
  };
}
customElements.define('tl-review-decisions', Decisions);
