import { html } from 'lit';
import { count, t, word } from '../../language.js';
import { failed } from '../../loading.js';
import { whyNot } from '../../rights.js';

/** How the document stands: sound, or what is wrong with it, each with the way to its line. */
export const objections = (checking, goTo) => html`
  <div id="checks" class="checks">
    <h2 id="checks-title">${t('check.title')}</h2>
    <p role="status" class="check-${checking.state}">${words(checking)}</p>
    ${checking.state === 'away' ? failed(checking.problem, checking.again) : ''}
    ${checking.problems.length ? html`<ol class="objections" aria-labelledby="checks-title">${checking.problems.map(problem => one(problem, goTo))}</ol>` : ''}
  </div>`;

function words({ state, problems }) {
  switch (state) {
    case 'sound': return html`<span aria-hidden="true">✓</span> ${t('check.sound')}`;
    case 'objections': return html`<span aria-hidden="true">!</span> ${count('check.objections', problems.length)}`;
    case 'away': return '';
    case 'not-mine': return whyNot('drafting') ?? '';
    default: return t('check.checking');
  }
}

const one = ({ place, code, detail, line }, goTo) => html`<li>
  <div><strong>${word('objection', code)}</strong> ${place ? html`<code>${place}</code>` : ''}
    ${line ? html`<button type="button" class="plain slim" @click=${() => goTo(line)}>${t('check.line', { n: line })}</button>` : ''}</div>
  <div class="quiet">${detail}</div>
</li>`;
