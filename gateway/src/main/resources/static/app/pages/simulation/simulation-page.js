import { html } from 'lit';
import { get, segment, send } from '../../api.js';
import { askClock } from '../../clock.js';
import { number, percent } from '../../format.js';
import { count, t, word } from '../../language.js';
import { failed, Loading } from '../../loading.js';
import { methods } from '../../methods.js';
import { Part } from '../../part.js';
import { needs } from '../../rights.js';
import { follow } from '../../sse.js';
import { outcomeOf } from './outcome.js';
import { methodOf, periodOf, titleOf } from './titles.js';
import './movers.js';

const UNDER_WAY = ['WAITING', 'RUNNING'];

/** One run of a draft over the past: how far it is, and when it is done what would have been otherwise. */
class SimulationPage extends Part {
  static properties = { simulationId: { attribute: false }, progress: { state: true }, problem: { state: true }, chosen: { state: true } };
  simulation = new Loading(this);

  get #path() {
    return `/api/simulations/${segment(this.simulationId)}`;
  }

  willUpdate(changed) {
    if (changed.has('simulationId')) this.#look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.following?.abort();
  }

  #look() {
    this.simulation.ask(async signal => {
      const [known, simulation] = await Promise.all([methods(signal), get(this.#path, {}, signal), askClock(signal).catch(() => {})]);
      if (UNDER_WAY.includes(simulation.state)) this.#follow();
      return { known, simulation };
    });
  }

  #follow() {
    this.following?.abort();
    this.following = new AbortController();
    follow(`${this.#path}/progress`, {
      signal: this.following.signal,
      onEvent: ({ event, data }) => (event === 'progress' ? this.#take(JSON.parse(data)) : undefined),
    }).catch(problem => (this.problem = problem));
  }

  #take(progress) {
    this.progress = progress;
    if (UNDER_WAY.includes(progress.state)) return undefined;
    this.#look();
    return 'enough';
  }

  #cancel = async () => {
    try {
      await send('DELETE', this.#path);
      this.following?.abort();
      this.#look();
    } catch (problem) {
      this.problem = problem;
    }
  };

  render() {
    return this.simulation.show(({ known, simulation }) => html`${this.#head(known, simulation)}
      ${this.problem ? failed(this.problem) : ''}${this.#body(known, simulation)}`,
      () => html`<div class="page-head"><h1>${t('title.simulation')}</h1></div><p class="notice">${t('simulation.unknown')}</p>`);
  }

  #head(known, simulation) {
    return html`<header class="page-head"><div>
      <p class="crumb"><a href="#/methods">${t('nav.methods')}</a> › <a href="#/simulations">${t('simulations.title')}</a></p>
      <h1>${t('simulation.title', { method: titleOf(known, simulation) })}</h1>
      <p class="quiet lead">${periodOf(simulation)}</p></div></header>`;
  }

  #body(known, simulation) {
    const method = methodOf(known, simulation);
    switch (simulation.state) {
      case 'DONE': return html`${outcomeOf(simulation.outcome, method, move => (this.chosen = move))}
        <tl-movers .simulationId=${this.simulationId} .method=${method} .outcome=${simulation.outcome} .move=${this.chosen}></tl-movers>`;
      case 'WAITING': case 'RUNNING': return this.#underWay({ ...simulation, ...this.progress });
      case 'FAILED': return html`<div class="notice failed"><p><strong>${t('simulation.failed')}</strong> ${simulation.reason ?? ''}</p></div>`;
      default: return html`<p class="notice">${word('simulation-state', simulation.state)}</p>`;
    }
  }

  #underWay({ state, share = 0, customers = 0 }) {
    return html`<section class="card running" aria-labelledby="running-title">
      <h2 id="running-title"><span class="pulse" aria-hidden="true"></span>${word('simulation-state', state)}</h2>
      <progress aria-labelledby="running-title" max="1" value=${share}></progress>
      <p role="status">${percent(share, 0)} · ${count('customers', customers)}</p>
      <div class="actions"><button type="button" class="outline" ${needs('ending-a-simulation')} @click=${this.#cancel}>${t('simulation.cancel')}</button></div>
    </section>`;
  }
}
customElements.define('tl-simulation', SimulationPage);
