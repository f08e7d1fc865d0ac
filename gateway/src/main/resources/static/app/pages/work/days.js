import { html } from 'lit';
import { businessDate } from '../../clock.js';
import { daysBetween } from '../../dates.js';
import { day, weekday } from '../../format.js';
import { count, t, word } from '../../language.js';
import { activityFacts } from '../../parts/activity-facts.js';
import { stateTag } from '../../parts/activity-state.js';
import { tierChip } from '../../parts/tier-chip.js';
import { customerLink } from '../../routes.js';
import '../../parts/activity-actions.js';

/** Activities under the day on which they are due; what is late from before the week comes first, under one heading. */
export function daysOf(activities, week, known, again, looked) {
  const sorted = activities.toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
  const earlier = sorted.filter(activity => isFromBefore(activity, week));
  const days = Object.groupBy(sorted.filter(activity => !isFromBefore(activity, week)), activity => activity.due ?? '');
  return html`${earlier.length ? section('late', t('work.late.title'), earlier.map(activity => item(activity, known, again, looked, true)), 'overdue') : ''}
    ${Object.entries(days).map(([due, ofDay]) => section(due, weekday(due), ofDay.map(activity => item(activity, known, again, looked))))}`;
}

export const isFromBefore = (activity, week) => (activity.due ?? '') < week.from;

const section = (name, title, listed, kind = '') => html`<section class="card ${kind}" aria-labelledby="day-${name}">
  <h2 id="day-${name}">${title}</h2>
  <ul class="activities">${listed}</ul>
</section>`;

const item = (activity, known, again, { manager, managers }, dated = false) => html`<li>
  <div><strong>${word('activity', activity.kind)}</strong> ·
    <a href=${customerLink(activity.customerId)}>${activity.customerName ?? activity.customerId}</a>
    ${activity.tier ? html`<span class="tag">${tierChip(methodOf(activity, known), activity.tier)}</span>` : ''}
    ${activityFacts(activity, managers)}
    ${dated ? html`<span class="quiet">${t('work.was-due', { date: day(activity.due) })}</span>` : ''}</div>
  ${stateTag(activity.state)}${howLate(activity)}
  <tl-activity-actions .activity=${activity} .accountManager=${activity.accountManagerId ?? manager} @answered=${again}></tl-activity-actions>
</li>`;

const methodOf = (activity, known) => known?.list.find(method => method.id === (activity.method ?? known.leading));

function howLate({ state, due }) {
  const days = daysBetween(due, businessDate());
  return state?.toLowerCase() === 'late' && days > 0 ? html`<span class="quiet">${t('work.late.by', { days: count('period.days', days) })}</span>` : '';
}
