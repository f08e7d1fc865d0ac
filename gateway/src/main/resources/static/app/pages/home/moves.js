import { html } from 'lit';
import { daysBetween, shifted } from '../../dates.js';
import { day, number } from '../../format.js';
import { count, t } from '../../language.js';
import { direction } from '../../parts/direction.js';

const DAYS = 30;

/** The days that are counted: thirty, the last of them the day looked at; without one those up to the business date. */
export const movesAsked = (method, asOf) => ({ method, from: asOf && shifted(asOf, 1 - DAYS), to: asOf });

const daysOf = ({ from, to }) => daysBetween(from, to) + 1;

/** How many went up and down, as the service counted them, and in which period. */
export const movesOfPeriod = moves => moves?.from && moves.to ? html`
  <dl class="tally">
    <div><dt>${direction('promotion')}</dt><dd>${number(moves.promotions)}</dd></div>
    <div><dt>${direction('demotion')}</dt><dd>${number(moves.demotions)}</dd></div>
  </dl>
  <p class="quiet period">${t('live.period', { days: count('period.days', daysOf(moves)), from: day(moves.from), to: day(moves.to) })}</p>` : '';

/** What came since it was last asked, to be read out; nothing when another period or method was counted, or nobody moved. */
export function movedSince(before, now) {
  if (before?.method !== now.method || !before.from || before.to > now.to) return '';
  const up = now.promotions - before.promotions;
  const down = now.demotions - before.demotions;
  return up > 0 || down > 0 ? `${count('live.promotions', Math.max(0, up))}, ${count('live.demotions', Math.max(0, down))}` : '';
}
