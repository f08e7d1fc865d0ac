import { html } from 'lit';
import { call, get, items, segment } from '../../api.js';
import { askClock } from '../../clock.js';
import { moment } from '../../format.js';
import { t, word } from '../../language.js';
import { failed, Loading } from '../../loading.js';
import { methodName, methods } from '../../methods.js';
import { Part } from '../../part.js';
import { methodLink, refine } from '../../routes.js';
import { signed, whoAnswers } from '../../user.js';
import { draftsList } from '../method/versions.js';
import { Checking, YAML } from './checking.js';
import { objections } from './objections.js';
import { forget, remember, unsaved } from './unsaved.js';
import './publish-form.js';
import './simulate-form.js';
import './yaml-editor.js';

/** Where somebody writes another version of a method: checked while typing, tried on the past, kept, and published by somebody else. */
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
    if (changed.has('methodId') || (changed.has('query') && changed.get('query')?.draft !== this.query?.draft)) this.#open();
  }

  #open() {
    this.problem = undefined;
    this.#lookAtDrafts();
    this.document.state = 'idle';
    this.document.ask(async signal => {
      const [known, newest, stored] = await Promise.all([methods(signal), this.#yaml(this.#path, signal),
        this.#number ? this.#yaml(`${this.#path}/drafts/${this.#number}`, signal) : undefined, askClock(signal).catch(() => {})]);
      const opened = { name: methodName(known.list.find(one => one.id === this.methodId)), version: newest.version, text: (stored ?? newest).text };
      this.#write(unsaved(this.methodId, this.#number) ?? opened.text, opened.text);
      this.checking.now(this.methodId, this.text);
      return opened;
    });
  }

  async #yaml(path, signal) {
    const response = await call(path, { signal, headers: { Accept: YAML } });
    return { text: await response.text(), version: response.headers.get('ETag') };
  }

  #lookAtDrafts() {
    this.drafts.ask(signal => get(`${this.#path}/drafts`, {}, signal).then(items));
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

  #head({ name }) {
    const draft = this.#draft;
    return html`<header class="page-head"><div>
      <p class="crumb"><a href="#/methods">${t('nav.methods')}</a> › <a href=${methodLink(this.methodId)}>${name}</a></p>
      <h1>${this.#number ? t('drafts.one', { n: this.#number }) : t('draft.new')}</h1>
      <p class="facts">${draft ? html`<span class="tag ${draft.state === 'OPEN' ? 'open' : ''}">${word('draft-state', draft.state)}</span>
        <span class="quiet">${t('drafts.by', { name: draft.author, date: moment(draft.draftedAt), n: draft.basedOn })}</span>`
        : html`<span class="quiet">${t('draft.lead')}</span>`}</p></div></header>`;
  }

  #writing(opened) {
    const altered = this.text !== opened.text;
    return html`<section class="card" aria-label=${t('draft.document')}>
      <tl-yaml-editor .text=${this.text} .marks=${this.checking.marks} .describedBy=${'checks'} @typed=${this.#typed}></tl-yaml-editor>
      <div class="actions">
        <button type="button" ?disabled=${!altered || this.checking.state !== 'sound' || this.busy} @click=${this.#keep}>${t('draft.keep')}</button>
        ${altered ? html`<button type="button" class="plain" @click=${() => this.#typed({ detail: opened.text })}>${t('draft.revert')}</button>
          <span class="quiet" role="status">${t('draft.altered')}</span>` : ''}
      </div>
      ${this.problem ? this.#refused() : ''}
    </section>`;
  }

  #refused() {
    return this.problem.status === 412
      ? html`<div class="notice failed" role="alert"><p><strong>${t('draft.stale')}</strong> ${this.problem.message}</p>
          <p><a href=${methodLink(this.methodId)}>${t('draft.see-newest')}</a></p></div>`
      : failed(this.problem);
  }

  #beside(opened) {
    const draft = this.#draft;
    const publishable = draft && this.text === opened.text && (draft.state === 'OPEN' || this.published === draft.draft);
    return html`
      <section class="card">${objections(this.checking, line => this.querySelector('tl-yaml-editor').goTo(line))}</section>
      <tl-simulate-form .method=${this.checking.method}></tl-simulate-form>
      ${publishable ? html`<tl-publish-form .draft=${draft} @published=${this.#publishedHere}></tl-publish-form>` : ''}
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
      const response = await call(`${this.#path}/drafts`, {
        method: 'POST', body: this.text, headers: { 'Content-Type': YAML, 'If-Match': this.document.value.version, ...signed(name) },
      });
      const kept = await response.json();
      forget(this.methodId, this.#number);
      refine({ draft: kept.draft });
    } catch (problem) {
      this.problem = problem;
      if (problem.status === 422) this.checking.now(this.methodId, this.text);
    } finally {
      this.busy = false;
    }
  };
}
customElements.define('tl-draft', DraftPage);
