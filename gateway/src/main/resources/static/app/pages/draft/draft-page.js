import { html } from 'lit';
import { call, get, items, segment, sendText } from '../../api.js';
import { askClock } from '../../clock.js';
import { t, word } from '../../language.js';
import { failed, Loading } from '../../loading.js';
import { methodName, methods } from '../../methods.js';
import { Part } from '../../part.js';
import { needs } from '../../rights.js';
import { methodLink, refine } from '../../routes.js';
import { signed, whoAnswers } from '../../user.js';
import { draftedBy, draftsList, unsoundTag } from '../method/versions.js';
import { Checking, YAML } from './checking.js';
import { measuresList } from './measures-list.js';
import { objections } from './objections.js';
import { forget, remember, unsaved } from './unsaved.js';
import './publish-form.js';
import './simulate-form.js';
import './yaml-editor.js';

/** Of a method that is only being thought of there are none yet. */
function none(problem) {
  if (problem.status === 404) return [];
  throw problem;
}

/** Where somebody writes another version of a method, or a new one: checked while typing, tried on the past, kept, and published by somebody else. */
class DraftPage extends Part {
  static properties = { methodId: { attribute: false }, query: { attribute: false }, text: { state: true }, problem: { state: true }, busy: { state: true } };
  document = new Loading(this);
  drafts = new Loading(this);
  checking = new Checking(this);

  get #path() {
    return `/api/methods/${segment(this.methodId)}`;
  }

  get #number() {
    return this.query?.draft ? Number(this.query.draft) : undefined;
  }

  willUpdate(changed) {
    const before = changed.get('query');
    const isOther = changed.has('query') && (before?.draft !== this.query?.draft || before?.like !== this.query?.like);
    if (changed.has('methodId') || isOther) this.#open();
  }

  #open() {
    this.problem = undefined;
    this.#lookAtDrafts();
    this.document.state = 'idle';
    this.document.ask(async signal => {
      const [known, newest, stored] = await Promise.all([methods(signal), this.#newest(signal),
        this.#number ? this.#yaml(`${this.#path}/drafts/${this.#number}`, signal) : undefined, askClock(signal).catch(() => {})]);
      const opened = { name: methodName(known.list.find(one => one.id === this.methodId)), version: newest.version, text: (stored ?? newest).text };
      this.#write(unsaved(this.methodId, this.#number) ?? opened.text, opened.text);
      this.checking.now(this.methodId, this.text);
      return opened;
    });
  }

  /** The version that counts. A method that was never published has none: it begins as another one under its own id. */
  async #newest(signal) {
    try {
      return await this.#yaml(this.#path, signal);
    } catch (problem) {
      if (problem.status !== 404 || !(this.#number || this.query?.like)) throw problem;
      const { text } = this.query?.like ? await this.#yaml(`/api/methods/${segment(this.query.like)}`, signal) : {};
      return { text: text?.replace(/^id: .*$/m, () => `id: ${this.methodId}`).replace(/^version: .*$/m, 'version: 1') };
    }
  }

  async #yaml(path, signal) {
    const response = await call(path, { signal, headers: { Accept: YAML } });
    return { text: await response.text(), version: response.headers.get('ETag') };
  }

  #lookAtDrafts() {
    this.drafts.ask(signal => get(`${this.#path}/drafts`, {}, signal).then(items).catch(none));
  }

  #write(text, stored) {
    this.text = text;
    if (text === stored) forget(this.methodId, this.#number);
    else remember(this.methodId, this.#number, text);
  }

  #typed = ({ detail }) => {
    this.#write(detail, this.document.value.text);
    this.checking.soon(this.methodId, detail);
  };

  get #draft() {
    return this.drafts.value?.find(one => one.draft === this.#number);
  }

  render() {
    return this.document.show(opened => html`${this.#head(opened)}
      <div class="drafting"><div>${this.#writing(opened)}</div><div>${this.#beside(opened)}</div></div>`,
      () => html`<div class="page-head"><h1>${this.methodId}</h1></div><p class="notice">${t('draft.unknown')}</p>`);
  }

  #head({ name, version }) {
    const draft = this.#draft;
    const called = methodName(this.drafts.value?.at(-1)?.document) || this.methodId;
    return html`<header class="page-head"><div>
      <p class="crumb"><a href="#/methods">${t('nav.methods')}</a> › ${version ? html`<a href=${methodLink(this.methodId)}>${name}</a>` : called}</p>
      <h1>${this.#number ? t('drafts.one', { n: this.#number }) : t('draft.new')}</h1>
      <p class="facts">${draft ? html`<span class="tag ${draft.state === 'OPEN' ? 'open' : ''}">${word('draft-state', draft.state)}</span>
        ${unsoundTag(draft)}<span class="quiet">${draftedBy(draft)}</span>`
        : html`<span class="quiet">${version ? t('draft.lead') : t('draft.lead-new')}</span>`}</p></div></header>`;
  }

  #writing(opened) {
    const altered = this.text !== opened.text || !(opened.version || this.#number);
    return html`<section class="card" aria-label=${t('draft.document')}>
      <tl-yaml-editor .text=${this.text} .marks=${this.checking.marks} .describedBy=${'checks'} @typed=${this.#typed}></tl-yaml-editor>
      <div class="actions">
        <button type="button" ${needs('drafting')} ?disabled=${!altered || !this.checking.keepable || this.busy} @click=${this.#keep}>${
          this.checking.state === 'objections' ? t('draft.keep-unsound') : t('draft.keep')}</button>
        ${altered ? html`<button type="button" class="plain" @click=${() => this.#typed({ detail: opened.text })}>${t('draft.revert')}</button>
          <span class="quiet" role="status">${t('draft.altered')}</span>` : ''}
      </div>
      ${this.problem ? this.#refused() : ''}
      ${measuresList()}
    </section>`;
  }

  #refused() {
    return this.problem.overtaken
      ? html`<div class="notice failed" role="alert"><p><strong>${t('draft.stale')}</strong> ${this.problem.message}</p>
          <p>${t('draft.kept-here')} <button type="button" class="outline slim" @click=${() => this.#open()}>${t('draft.reread')}</button>
            <a href=${methodLink(this.methodId)}>${t('draft.see-newest')}</a></p></div>`
      : failed(this.problem);
  }

  #beside(opened) {
    const draft = this.#draft;
    const publishable = draft && this.text === opened.text && (draft.state === 'OPEN' || this.published === draft.draft);
    return html`
      <section class="card">${objections(this.checking, line => this.querySelector('tl-yaml-editor').goTo(line))}</section>
      <tl-simulate-form .method=${this.checking.method}></tl-simulate-form>
      ${publishable && draft.sound !== false ? html`<tl-publish-form .draft=${draft} @published=${this.#publishedHere}></tl-publish-form>` : ''}
      <section class="card"><h2>${t('drafts.title')}</h2>
        ${this.drafts.show(drafts => draftsList(this.methodId, drafts, this.#number))}</section>`;
  }

  /** What came of it stays in view, though the draft is open no longer. */
  #publishedHere = () => {
    this.published = this.#number;
    this.#lookAtDrafts();
  };

  #keep = async () => {
    const name = await whoAnswers();
    if (!name) return;
    this.busy = true;
    this.problem = undefined;
    try {
      const { version } = this.document.value;
      const kept = await sendText('POST', `${this.#path}/drafts`, this.text, { 'Content-Type': YAML, ...(version && { 'If-Match': version }), ...signed(name) });
      forget(this.methodId, this.#number);
      refine({ draft: kept.draft, like: undefined });
    } catch (problem) {
      this.problem = problem;
      if (problem.status === 422) this.checking.now(this.methodId, this.text);
    } finally {
      this.busy = false;
    }
  };
}
customElements.define('tl-draft', DraftPage);
