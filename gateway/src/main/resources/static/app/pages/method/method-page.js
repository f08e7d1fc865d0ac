import { html } from 'lit';
import { get, items, segment } from '../../api.js';
import { askClock } from '../../clock.js';
import { day } from '../../format.js';
import { t, word } from '../../language.js';
import { Loading } from '../../loading.js';
import { methodName, methods } from '../../methods.js';
import { Part } from '../../part.js';
import { needs } from '../../rights.js';
import { draftLink, methodLink } from '../../routes.js';
import { changingSection } from './changing.js';
import { criteriaSection } from './criteria.js';
import { examplesSection } from './examples.js';
import { placingSection } from './placing.js';
import { programmeSection } from './programme.js';
import { versionsSection } from './versions.js';
import './leading.js';

/** A method that explains itself: what it looks at, how that becomes a tier, when a tier changes, what each tier is given. */
class MethodPage extends Part {
  static properties = { methodId: { attribute: false }, query: { attribute: false } };
  method = new Loading(this);
  past = new Loading(this);

  willUpdate(changed) {
    if (changed.has('methodId') || changed.has('query')) this.look();
  }

  look() {
    const path = `/api/methods/${segment(this.methodId)}`;
    this.method.ask(async signal => {
      const [document, known] = await Promise.all([get(path, { version: this.query?.version }, signal), methods(signal), askClock(signal).catch(() => {})]);
      const listed = known.list.find(one => one.id === this.methodId) ?? {};
      return { ...document, newest: listed.version ?? document.version, canLead: listed.canLead, leading: known.leading === this.methodId };
    });
    this.past.ask(async signal => Object.fromEntries(await Promise.all(['versions', 'drafts'].map(async what => [what, items(await get(`${path}/${what}`, {}, signal))]))));
  }

  render() {
    return this.method.show(method => html`${this.#head(method)}${this.#body(method)}`,
      () => html`<div class="page-head"><h1>${this.methodId}</h1></div><p class="notice">${t('method.unknown')}</p>`);
  }

  #head(method) {
    const counts = this.past.value?.versions.find(one => one.version === method.version);
    return html`<header class="page-head">
      <div><p class="crumb"><a href="#/methods">${t('nav.methods')}</a></p>
        <h1>${methodName(method)}</h1>
        <p class="facts">${method.leading ? html`<span class="tag open">${t('method.leading')}</span>` : ''}
          <span>${t('method.version', { n: method.version })}</span>
          ${counts ? html`<span class="quiet">${t('method.since', { date: day(counts.publishedAt) })}</span>` : ''}
          <span class="quiet">${word('places', method.places)} ${t('method.source', { source: method.source })}</span></p>
        ${method.version < method.newest ? html`<p class="notice">${t('method.earlier', { n: method.version, newest: method.newest })}
          <a href=${methodLink(method.id)}>${t('method.to-newest')}</a></p>` : ''}</div>
      <div class="actions"><a role="button" ${needs('drafting')} href=${draftLink(method.id)}>${t('draft.start')}</a></div>
    </header>`;
  }

  #body(method) {
    return html`
      ${method.version === method.newest ? html`<div class="leading-line"><tl-leading .method=${method} @leads=${() => this.look()}></tl-leading></div>` : ''}
      <div class="columns"><div>${criteriaSection(method)}</div><div>${placingSection(method)}${changingSection(method)}</div></div>
      <div class="columns one">${programmeSection(method)}</div>
      <div class="columns"><div>${examplesSection(method)}</div>
        <div>${this.past.show(({ versions, drafts }) => versionsSection(method, versions, drafts))}</div></div>`;
  }
}
customElements.define('tl-method', MethodPage);
