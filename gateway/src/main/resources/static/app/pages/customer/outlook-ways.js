import { html } from 'lit';
import { day } from '../../format.js';
import { t } from '../../language.js';
import { tierChip } from '../../parts/tier-chip.js';

/** What keeps the tier, when something threatens it. */
export const keeping = ({ toKeep }, method) => toKeep ? html`
  <h4>${t('outlook.to-keep')} ${tierChip(method, toKeep.tier)}</h4>${ways(toKeep)}` : '';

/** What wins each better tier, the nearest first. */
export const winning = ({ toWin = [], tier, keeps }, method) => toWin.length
  ? toWin.map(goal => html`<h4>${t('outlook.to-win')} ${tierChip(method, goal.tier)}</h4>${ways(goal)}`)
  : keeps && tier === method.tiers?.[0]?.id ? html`<p class="notice">${t('outlook.best')}</p>` : '';

const ways = ({ ways: list = [], by, takesEffect, comesByItself }) => list.length ? html`
  <ol class="ways">${list.map(way => html`<li>${way.sentence}${way.changes?.length > 1 ? html`<ul class="quiet">${way.changes.map(change => html`<li>${change.sentence}</li>`)}</ul>` : ''}</li>`)}</ol>
  <p class="quiet">${by ? t('outlook.by', { date: day(by) }) : ''} ${takesEffect ? t('outlook.takes-effect', { date: day(takesEffect) }) : ''}</p>`
  : html`<p class="quiet">${comesByItself ? t('outlook.by-itself') : t('outlook.no-way')}</p>`;
