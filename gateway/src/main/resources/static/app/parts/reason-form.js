import { html } from 'lit';
import { t } from '../language.js';
import { failed } from '../loading.js';
import { field, isAtAField } from './field.js';

/** Asks why, for something that is done with a reason and nothing else. */
export const reasonForm = ({ ask, words, problem, busy, send, leave }) => html`<form class="answer" @submit=${send}>
  ${field(problem, 'reason', ask, html`<input name="reason" required maxlength="1000" autocomplete="off">`)}
  <div class="actions"><button class="slim" ?disabled=${busy}>${words}</button>
    <button type="button" class="plain slim" @click=${leave}>${t('user.cancel')}</button></div>
  ${problem && !isAtAField(problem, ['reason']) ? failed(problem) : ''}
</form>`;
