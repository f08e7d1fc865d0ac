import { html } from 'lit';
import { get } from './api.js';
import { day } from './format.js';
import { t, word } from './language.js';
import { Part } from './part.js';

const EVERY = 30_000;
let known;

/** The business date as last seen, for pages that need a "today"; undefined until there is one. */
export const businessDate = () => known?.businessDate ?? known?.date ?? known?.today;

/** The reporting currency, as far as the clock has told it. */
export const currency = () => known?.currency ?? 'EUR';

export async function askClock(signal) {
  known = await get('/api/clock', {}, signal);
  return known;
}

/** The business date and how it advances. Quiet when the clock is away: the page itself says so. */
class Clock extends Part {
  static properties = { clock: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => this.#look(), EVERY);
    this.#look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  async #look() {
    this.clock = await askClock().catch(() => this.clock);
  }

  render() {
    if (!this.clock) return '';
    const date = businessDate();
    return html`<p class="clock"><span class="quiet">${t('clock.label')}</span>
      <time datetime=${date ?? ''}>${date ? day(date) : t('clock.none')}</time>
      <span class="tag">${word('clock.mode', this.clock.mode)}</span></p>`;
  }
}
customElements.define('tl-clock', Clock);
