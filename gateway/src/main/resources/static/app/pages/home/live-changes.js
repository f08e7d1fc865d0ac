import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { address } from '../../api.js';
import { day } from '../../format.js';
import { t } from '../../language.js';
import { Part } from '../../part.js';
import { direction, kindOf } from '../../parts/direction.js';
import { nobodySeen, seesNobody } from '../../parts/seen.js';
import { sentence } from '../../parts/sentence.js';
import { tierChip } from '../../parts/tier-chip.js';
import { RightsKnown } from '../../rights.js';
import { customerLink } from '../../routes.js';
import { follow } from '../../sse.js';
import { movesOfPeriod } from './moves.js';

const SHOWN = 50;
const KINDS = ['tier-assigned', 'tier-changed', 'tier-withdrawn'];
/** A replay brings thousands a second; the page is drawn a few times a second at most. */
const DRAW_EVERY = 300;
const RESUME_AFTER = 1000;

/** Tier changes as they happen: the last fifty, and how many went up and down in the period that the service counted. */
class LiveChanges extends Part {
  static properties = { method: { attribute: false }, moves: { attribute: false }, changes: { state: true }, live: { state: true } };
  rights = new RightsKnown(this);

  updated(changed) {
    if (changed.has('method') && this.method?.id !== this.followed) this.#follow();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.followed = undefined;
    this.following?.abort();
    clearTimeout(this.drawing);
    clearTimeout(this.resuming);
  }

  #follow() {
    clearTimeout(this.resuming);
    this.following?.abort();
    this.following = new AbortController();
    this.followed = this.method.id;
    this.changes = this.latest = [];
    follow(address('/api/tiers/changes/stream', { method: this.method.id, last: SHOWN }), {
      signal: this.following.signal,
      onEvent: event => this.#take(event),
      onState: state => (this.live = state),
    }).catch(() => (this.live = 'ended'));
  }

  /** The server let us go because we fell behind: what is shown is read anew, after a pause in which it may come to rest. */
  #resynchronise() {
    this.live = 'waiting';
    this.resuming = setTimeout(() => {
      this.dispatchEvent(new CustomEvent('tier-changes'));
      this.#follow();
    }, RESUME_AFTER);
    return 'enough';
  }

  #take({ event, data, id }) {
    if (event === 'resynchronise') return this.#resynchronise();
    if (!KINDS.includes(event)) return undefined;
    const change = { ...JSON.parse(data), eventName: event };
    change.key = change.changeId ?? id;
    change.kind = kindOf(change, event);
    this.latest = [change, ...this.latest].slice(0, SHOWN);
    this.drawing ??= setTimeout(() => this.#draw(), DRAW_EVERY);
    return undefined;
  }

  #draw() {
    this.drawing = undefined;
    this.changes = this.latest;
    this.dispatchEvent(new CustomEvent('tier-changes'));
  }

  render() {
    return html`<section class="card live" aria-labelledby="live-title">
      <h2 id="live-title">${t('live.title')} <span class="tag ${this.live}">${t(`live.state.${this.live ?? 'waiting'}`)}</span></h2>
      ${seesNobody() ? nobodySeen() : html`${movesOfPeriod(this.moves)}
      ${this.changes?.length ? this.#list() : html`<p class="quiet">${t('live.none')}</p>`}`}
    </section>`;
  }

  #list() {
    return html`<ol class="changes" tabindex="0" aria-label=${t('live.title')}>${repeat(this.changes, change => change.key, change => html`
      <li>
        <div class="line"><a href=${customerLink(change.customerId, { method: change.method })}>${change.customerName ?? change.customerId}</a>
          <time class="quiet" datetime=${change.asOf ?? ''}>${day(change.asOf)}</time></div>
        <div class="line">${direction(change.kind)}
          <span class="move">${change.from ? html`${tierChip(this.method, change.from)} <span aria-hidden="true">→</span><span class="unseen">${t('change.to')}</span>` : ''}
          ${tierChip(this.method, change.to)}</span></div>
        <p class="quiet">${sentence(change, this.method, change.eventName)}</p>
      </li>`)}</ol>`;
  }
}
customElements.define('tl-live-changes', LiveChanges);
