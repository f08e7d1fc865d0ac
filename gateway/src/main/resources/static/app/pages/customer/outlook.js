import { html } from 'lit';
import { get, segment } from '../../api.js';
import { askClock, businessDate } from '../../clock.js';
import { day } from '../../format.js';
import { t } from '../../language.js';
import { Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { direction } from '../../parts/direction.js';
import { tierChip } from '../../parts/tier-chip.js';
import { distances, totals } from './outlook-distances.js';
import { keeping, winning } from './outlook-ways.js';

const KINDS = { ASSIGNMENT: 'assigned', WITHDRAWAL: 'withdrawn' };
const MONTHS_AHEAD = 6;

/** Half a year on: far enough for what leaves a window to matter. */
function ahead(iso) {
  if (!iso) return undefined;
  const date = new Date(`${iso}T00:00:00Z`);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + MONTHS_AHEAD);
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.toISOString().slice(0, 10);
}

/** Where the customer stands on a date when nothing happens, how far every border is, and the least that keeps or wins a tier. */
class Outlook extends Part {
  static properties = { customerId: { attribute: false }, method: { attribute: false }, at: { state: true } };
  outlook = new Loading(this);

  willUpdate(changed) {
    if (changed.has('customerId') || changed.has('method') || changed.has('at')) this.look();
  }

  look() {
    const path = `/api/tiers/customers/${segment(this.customerId)}/outlook`;
    this.outlook.ask(async signal => {
      if (!businessDate()) await askClock(signal).catch(() => {});
      return get(path, { method: this.method.id, at: this.at ?? ahead(businessDate()) }, signal);
    });
  }

  render() {
    return html`<section class="card outlook" aria-labelledby="outlook-title">
      <div class="outlook-head"><h3 id="outlook-title">${t('outlook.title')}</h3>
        <label class="field">${t('outlook.at')}<input type="date" .value=${this.at ?? this.outlook.value?.at ?? ''} min=${businessDate() ?? ''}
          @change=${event => (this.at = event.target.value || undefined)}></label></div>
      ${this.outlook.show(answer => this.#outlook(answer), () => html`<p class="quiet">${t('outlook.none')}</p>`)}
    </section>`;
  }

  #outlook(answer) {
    if (answer.obstacle) return html`<p class="notice">${answer.obstacle.sentence}</p>`;
    return html`
      ${this.#summary(answer)}
      <div class="columns">
        <div>${distances(answer, this.method)}${totals(answer, this.method)}</div>
        <div>${keeping(answer, this.method)}${winning(answer, this.method)}</div>
      </div>
      <p class="quiet">${answer.clock?.sentence ?? ''}</p>`;
  }

  #summary(answer) {
    return html`
      <p class="outlook-summary">${tierChip(this.method, answer.tier)} <span aria-hidden="true">→</span><span class="unseen">${t('change.to')}</span>
        ${tierChip(this.method, answer.tierThen)} <span>${answer.keeps
          ? t('outlook.keeps', { date: day(answer.at) })
          : t('outlook.loses', { date: day(answer.losesOn ?? answer.at) })}</span></p>
      ${answer.override ? html`<p class="quiet">${t('outlook.override', { date: day(answer.override.until) })}</p>` : ''}
      ${answer.expected?.length ? html`<ul class="expected">${answer.expected.map(one => html`<li class="line">
        ${direction(KINDS[one.direction] ?? one.direction?.toLowerCase())} <span class="move">${tierChip(this.method, one.from)} <span aria-hidden="true">→</span><span class="unseen">${t('change.to')}</span> ${tierChip(this.method, one.to)}</span>
        <time class="quiet" datetime=${one.on}>${day(one.on)}</time></li>`)}</ul>` : ''}`;
  }
}
customElements.define('tl-outlook', Outlook);
