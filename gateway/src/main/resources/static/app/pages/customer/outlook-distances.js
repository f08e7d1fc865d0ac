import { html } from 'lit';
import { currency } from '../../clock.js';
import { day, NONE, number, plainMoney } from '../../format.js';
import { count, t } from '../../language.js';
import { tierChip } from '../../parts/tier-chip.js';
import { criterionName } from '../../methods.js';

/** A figure in its unit: MONEY, ORDERS, DAYS, RATIO or SCORE. */
export function inUnit(value, unit) {
  if (value === undefined || value === null) return NONE;
  if (unit === 'MONEY') return plainMoney(value, currency());
  if (unit === 'DAYS') return count('period.days', Number(value));
  return unit === 'ORDERS' ? count('orders', Number(value)) : number(value);
}

/** Per criterion: where it will stand on that date, what leaves its window until then, and how far each border is. */
export const distances = ({ assessed }, method) => html`
  <h4 id="distances-title">${t('outlook.distances', { date: day(assessed.on) })}</h4>
  ${assessed.ranked ? html`<p class="quiet">${t('outlook.ranked', { rank: number(assessed.ranked.rank), n: number(assessed.ranked.n) })}</p>` : ''}
  <ul class="distances" aria-labelledby="distances-title">${assessed.criteria.map(one => html`<li>
    <div class="line"><strong>${one.name ?? criterionName(method, one.criterion)}</strong>
      <span>${t('score.score')} ${number(one.score)}${one.score === one.scoreNow ? '' : html` <span class="quiet">${t('outlook.now', { n: number(one.scoreNow) })}</span>`}</span></div>
    ${one.measure === undefined ? '' : html`<div class="quiet">${inUnit(one.measure, one.unit)}${Number(one.leaves) ? ` · ${t('outlook.leaves', { n: inUnit(one.leaves, one.unit) })}` : ''}</div>`}
    ${one.provisional ? html`<span class="tag warn">${t('score.provisional')}</span>` : ''}
    ${one.stale ? html`<span class="tag warn">${t('score.stale')}</span>` : one.staleOn ? html`<span class="quiet">${t('outlook.stale-on', { date: day(one.staleOn) })}</span>` : ''}
    ${one.borders?.length ? html`<ul>${one.borders.map(border => html`<li class=${border.reached ? 'quiet' : ''}>${distance(border, one)}</li>`)}</ul>` : ''}
  </li>`)}</ul>`;

const distance = (border, { unit }) => t(`outlook.border.${border.reached ? 'reached' : 'lacks'}`, {
  score: number(border.score), border: inUnit(border.border, unit), distance: inUnit(String(border.distance ?? '').replace('-', ''), unit),
});

/** For methods that add up: how far the total is from each tier. */
export const totals = (answer, method) => answer.totals?.length ? html`
  <h4>${t('outlook.total', { n: number(answer.assessed.total) })}</h4>
  <ul class="distances">${answer.totals.map(one => html`<li class="line ${one.reached ? 'quiet' : ''}">${tierChip(method, one.tier)}
    <span>${t(`outlook.total.${one.reached ? 'reached' : 'lacks'}`, { border: number(one.border), distance: number(String(one.distance ?? '').replace('-', '')) })}</span></li>`)}</ul>` : '';
