import { html } from 'lit';
import { get, items, segment } from '../../api.js';
import { day } from '../../format.js';
import { t } from '../../language.js';
import { Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { direction, kindOf } from '../../parts/direction.js';
import { sentence } from '../../parts/sentence.js';
import { tierChip } from '../../parts/tier-chip.js';
import './receipt.js';

/** Every change of tier in plain words, the latest first, each with its receipt. */
class Story extends Part {
  static properties = { customerId: { attribute: false }, method: { attribute: false } };
  history = new Loading(this);

  willUpdate(changed) {
    if (changed.has('customerId') || changed.has('method')) this.look();
  }

  look() {
    const path = `/api/tiers/customers/${segment(this.customerId)}/history`;
    this.history.ask(signal => get(path, { method: this.method.id }, signal));
  }

  render() {
    return html`<section class="card" aria-labelledby="story-title">
      <h3 id="story-title">${t('story.title')}</h3>
      ${this.history.show(answer => this.#story(items(answer)), () => this.#story([]))}
    </section>`;
  }

  #story(changes) {
    if (!changes.length) return html`<p class="quiet">${t('story.none')}</p>`;
    return html`<ol class="story">${changes.toReversed().map(change => html`
      <li>
        <p class="line">${direction(kindOf(change))}
          <span class="move">${change.from ? html`${tierChip(this.method, change.from)} <span aria-hidden="true">→</span><span class="unseen">${t('change.to')}</span>` : ''}
          ${tierChip(this.method, change.to)}</span>
          <time class="quiet" datetime=${change.asOf ?? ''}>${day(change.asOf)}</time></p>
        <p>${sentence(change, this.method)}</p>
        <tl-receipt .change=${change} .method=${this.method}></tl-receipt>
      </li>`)}</ol>`;
  }
}
customElements.define('tl-story', Story);
