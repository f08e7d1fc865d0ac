import { html } from 'lit';
import { count, t, text } from '../../language.js';
import { methodName } from '../../methods.js';
import { needs } from '../../rights.js';
import { draftLink } from '../../routes.js';

/** Methods that somebody writes and nobody published yet, and the way to begin one. */
export const newMethodSection = ({ list, leading, unpublished }) => html`<section class="card" aria-labelledby="new-method-title">
  <h2 id="new-method-title">${t('methods.new')}</h2>
  ${unpublished.length ? html`<h3>${t('methods.unpublished')}</h3><ul class="drafts">${unpublished.map(one => html`
    <li><a href=${draftLink(one.id, { draft: one.drafts })}>${text(one.name, one.id)}</a>
      <span class="quiet">${count('methods.drafts', one.drafts)}</span></li>`)}</ul>` : ''}
  <p class="quiet">${t('methods.new.lead')}</p>
  <form class="choices" @submit=${begin}>
    <label class="field">${t('methods.new.id')}<input name="id" required maxlength="60" pattern="[A-Za-z][A-Za-z0-9\\-]*" autocomplete="off" spellcheck="false"></label>
    <label class="field">${t('methods.new.like')}<select name="like">${list.map(method => html`
      <option value=${method.id} ?selected=${method.id === leading}>${methodName(method)}</option>`)}</select></label>
    <button type="submit" ${needs('drafting')}>${t('methods.new.begin')}</button>
  </form>
</section>`;

function begin(event) {
  event.preventDefault();
  const { id, like } = Object.fromEntries(new FormData(event.target));
  location.hash = draftLink(id, { like });
}
