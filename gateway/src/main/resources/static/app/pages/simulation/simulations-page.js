import { html } from 'lit';
import { get, items } from '../../api.js';
import { moment, percent } from '../../format.js';
import { t, word } from '../../language.js';
import { Loading } from '../../loading.js';
import { methods } from '../../methods.js';
import { Part } from '../../part.js';
import { simulationLink } from '../../routes.js';
import { periodOf, titleOf } from './titles.js';

/** What was tried on the past lately. */
class Simulations extends Part {
  simulations = new Loading(this);

  connectedCallback() {
    super.connectedCallback();
    this.simulations.ask(async signal => {
      const [known, answer] = await Promise.all([methods(signal), get('/api/simulations', {}, signal)]);
      return { known, list: items(answer) };
    });
  }

  render() {
    return html`<div class="page-head"><div><p class="crumb"><a href="#/methods">${t('nav.methods')}</a></p>
        <h1>${t('simulations.title')}</h1><p class="quiet lead">${t('simulations.lead')}</p></div></div>
      ${this.simulations.show(({ known, list }) => list.length
        ? html`<section class="card"><ul class="drafts">${list.map(one => item(known, one))}</ul></section>`
        : html`<p class="notice">${t('simulations.none')}</p>`)}`;
  }
}
customElements.define('tl-simulations', Simulations);

const item = (known, one) => html`<li><a href=${simulationLink(one.id)}>${titleOf(known, one)}</a>
  <span class="tag ${one.state === 'DONE' ? 'open' : ''}">${word('simulation-state', one.state)}${one.state === 'RUNNING' ? ` ${percent(one.share, 0)}` : ''}</span>
  <span class="quiet">${periodOf(one)} · ${moment(one.startedAt)}</span></li>`;
