import { html } from 'lit';
import { segment, send } from '../../api.js';
import { t } from '../../language.js';
import { failed } from '../../loading.js';
import { askMethodsAnew } from '../../methods.js';
import { Part } from '../../part.js';
import { needs } from '../../rights.js';
import { methodLink } from '../../routes.js';
import { askWhoElse, signed, user, whoAnswers } from '../../user.js';

const EFFECTS = ['NOW', 'FROM_DATE', 'RETROACTIVE'];

/** Another person than its author publishes a draft, and says from when it counts. */
class PublishForm extends Part {
  static properties = {
    draft: { attribute: false }, effect: { state: true }, problem: { state: true }, done: { state: true }, busy: { state: true },
  };

  constructor() {
    super();
    this.effect = 'NOW';
  }

  connectedCallback() {
    super.connectedCallback();
    this.named = () => this.requestUpdate();
    window.addEventListener('tierledger-user', this.named);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('tierledger-user', this.named);
  }

  render() {
    return html`<section class="card" aria-labelledby="publish-title">
      <h2 id="publish-title">${t('publish.title', { n: this.draft.draft })}</h2>
      ${this.done ? this.#published() : this.#form()}
    </section>`;
  }

  #published() {
    return html`<p role="status">${t('publish.done', { n: this.done.version, name: this.done.publishedBy })}</p>
      <p><a href=${methodLink(this.draft.method)}>${t('publish.to-method')}</a></p>`;
  }

  #form() {
    return html`<form @submit=${this.#publish}>
      <p class="quiet">${t('publish.lead', { name: this.draft.author })}</p>
      ${this.#isAuthor() ? html`<div class="notice"><p>${t('publish.author', { name: this.draft.author })}</p>${this.#somebodyElse()}</div>` : ''}
      <fieldset><legend>${t('publish.effect')}</legend>${EFFECTS.map(effect => html`
        <label class="effect"><input type="radio" name="effect" value=${effect} ?checked=${effect === this.effect} @change=${() => (this.effect = effect)}>
          <span><strong>${t(`effect.${effect.toLowerCase()}`)}</strong> <span class="quiet">${t(`effect.${effect.toLowerCase()}.hint`)}</span></span></label>`)}</fieldset>
      ${this.effect === 'FROM_DATE' ? html`<label class="field">${t('publish.from')}<input type="date" name="effectiveFrom" required></label>` : ''}
      <div class="actions"><button ${needs('publishing')} ?disabled=${this.busy}>${t('publish.send')}</button></div>
      ${this.problem ? this.#refused() : ''}
    </form>`;
  }

  #isAuthor() {
    return user() && user().toLowerCase() === this.draft.author.toLowerCase();
  }

  #somebodyElse() {
    return html`<button type="button" class="outline slim" @click=${askWhoElse}>${t('publish.somebody-else')}</button>`;
  }

  #refused() {
    switch (this.problem.status) {
      case 403: return html`<div class="notice failed" role="alert"><p><strong>${t('publish.forbidden')}</strong> ${this.problem.message}</p>${this.#somebodyElse()}</div>`;
      case 412: return html`<div class="notice failed" role="alert"><p><strong>${t('draft.stale')}</strong> ${this.problem.message}</p>
        <p><a href=${methodLink(this.draft.method)}>${t('draft.see-newest')}</a></p></div>`;
      default: return failed(this.problem);
    }
  }

  #publish = async event => {
    event.preventDefault();
    const effectiveFrom = new FormData(event.target).get('effectiveFrom') ?? undefined;
    const name = await whoAnswers();
    if (!name) return;
    this.busy = true;
    this.problem = undefined;
    try {
      const path = `/api/methods/${segment(this.draft.method)}/drafts/${this.draft.draft}/publication`;
      this.done = await send('POST', path, { effect: this.effect, effectiveFrom }, { ...signed(name), 'If-Match': `"${this.draft.basedOn}"` });
      askMethodsAnew();
      this.dispatchEvent(new CustomEvent('published', { bubbles: true }));
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  };
}
customElements.define('tl-publish-form', PublishForm);
