import { html } from 'lit';
import { get } from '../../api.js';
import { businessDate } from '../../clock.js';
import { t } from '../../language.js';
import { Loading } from '../../loading.js';
import { chosen, methods } from '../../methods.js';
import { Part } from '../../part.js';
import { announce } from '../../parts/live-region.js';
import { methodSelect } from '../../parts/method-select.js';
import { seenHere } from '../../parts/seen.js';
import { RightsKnown } from '../../rights.js';
import { refine } from '../../routes.js';
import { layersOf } from './layers.js';
import { movedSince, movesAsked } from './moves.js';
import { noCustomersYet } from './no-customers-yet.js';
import { notPlaced } from './not-placed.js';
import { pyramid } from './pyramid.js';
import { pyramidTable } from './pyramid-table.js';
import './live-changes.js';

const CALM_DOWN = 1500;
const MONEY_AGAIN = 3000;

/** The pyramid of one method on one day, and who moves. */
class Home extends Part {
  static properties = { query: { attribute: false } };
  rights = new RightsKnown(this);
  methods = new Loading(this);
  pyramid = new Loading(this);
  moves = new Loading(this);

  connectedCallback() {
    super.connectedCallback();
    this.methods.ask(methods); // once they are known the pyramid is asked for, see updated
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.pyramid.forget();
  }

  updated(changed) {
    if (changed.has('query')) this.#lookAgain();
    else if (this.methods.state === 'ready' && this.pyramid.state === 'idle') this.#lookAgain();
  }

  get method() {
    return chosen(this.methods.value, this.query?.method);
  }

  #lookAgain() {
    if (this.methods.state !== 'ready' || !this.method) return;
    const question = { method: this.method.id, asOf: this.query?.asOf };
    this.pyramid.ask(signal => get('/api/tiers/pyramid', question, signal)).then(() => this.#awaitMoney());
    this.moves.ask(signal => this.#count(signal));
  }

  async #count(signal) {
    const moves = await get('/api/tiers/changes/counts', movesAsked(this.method.id, this.query?.asOf), signal);
    const news = movedSince(this.counted, moves);
    if (news) announce(news);
    return (this.counted = moves);
  }

  /** What tiers bring in is missing while scoring-service is away. */
  #awaitMoney() {
    if (this.isConnected && this.pyramid.value?.tiers?.some(tier => !tier.revenue && !tier.withheld)) this.#againAfter(MONEY_AGAIN);
  }

  /** Many changes come at once; one look at the pyramid after the last of them is enough. */
  #changed = () => this.#againAfter(CALM_DOWN);

  #againAfter(milliseconds) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#lookAgain(), milliseconds);
  }

  render() {
    return html`
      <div class="page-head"><div><h1>${t('home.title')}</h1>${seenHere()}</div>${this.methods.state === 'ready' ? this.#choices() : ''}</div>
      ${this.methods.show(() => this.method ? this.#body() : noCustomersYet())}`;
  }

  #choices() {
    return html`<form class="choices" @submit=${event => event.preventDefault()}>
      ${methodSelect(this.methods.value, this.method, method => refine({ method }))}
      <label class="field">${t('home.as-of')}
        <input type="date" .value=${this.query?.asOf ?? ''} max=${businessDate() ?? ''}
          @change=${event => refine({ asOf: event.target.value })}></label>
    </form>`;
  }

  #body() {
    return html`<div class="home">
      <section class="card" aria-labelledby="pyramid-title">${this.pyramid.show(answer => this.#pyramid(answer), noCustomersYet)}</section>
      <tl-live-changes .method=${this.method} .moves=${this.moves.state === 'ready' ? this.moves.value : undefined} @tier-changes=${this.#changed}></tl-live-changes>
    </div>`;
  }

  #pyramid(answer) {
    const layers = layersOf(answer, this.method);
    if (!layers.customers && !layers.partial) return html`${noCustomersYet()}${notPlaced(layers)}`;
    return html`${pyramid(layers, this.method)}${pyramidTable(layers, this.method, this.query?.asOf)}${notPlaced(layers)}`;
  }
}
customElements.define('tl-home', Home);
