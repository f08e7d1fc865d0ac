import { html } from 'lit';
import { day } from '../../format.js';
import { count, t } from '../../language.js';
import { Loading } from '../../loading.js';
import { methodName, methods } from '../../methods.js';
import { Part } from '../../part.js';
import { tierChip } from '../../parts/tier-chip.js';
import { methodLink } from '../../routes.js';
import { criterionWord } from '../method/bands.js';
import { newMethodSection } from './new-method.js';

/** Every method of the installation: what it looks at, which tiers it knows, which version counts since when. */
class Methods extends Part {
  methods = new Loading(this);

  connectedCallback() {
    super.connectedCallback();
    this.methods.ask(methods);
  }

  render() {
    return html`
      <div class="page-head"><div><h1>${t('methods.title')}</h1><p class="quiet lead">${t('methods.lead')}</p></div>
        <a href="#/simulations">${t('simulations.title')}</a></div>
      ${this.methods.show(known => known.list.length
        ? html`<ul class="method-list">${known.list.map(method => card(method, known.leading))}</ul>${newMethodSection(known)}`
        : html`<p class="notice">${t('methods.none')}</p>`)}`;
  }
}
customElements.define('tl-methods', Methods);

const card = (method, leading) => html`<li class="card">
  <div class="line"><h2><a href=${methodLink(method.id)}>${methodName(method)}</a></h2>
    ${method.id === leading ? html`<span class="tag open">${t('method.leading')}</span>` : ''}</div>
  <p class="quiet">${t('method.version', { n: method.version })}${method.published ? ` · ${t('method.since', { date: day(method.published.publishedAt) })}` : ''}
    · ${count('method.criteria', method.criteria?.length ?? 0)}</p>
  <ul class="criteria-words">${(method.criteria ?? []).map(criterion => html`<li>${criterionWord(criterion)}</li>`)}</ul>
  <p class="tier-row">${(method.tiers ?? []).map(tier => tierChip(method, tier.id))}</p>
</li>`;
