import { html } from 'lit';
import { weekday } from '../../format.js';
import { word } from '../../language.js';
import { stateTag } from '../../parts/activity-state.js';
import { customerLink } from '../../routes.js';
import '../../parts/activity-actions.js';

/** Activities under the day on which they are due. */
export function daysOf(activities, again) {
  const days = Object.groupBy(activities.toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? '')), activity => activity.due ?? '');
  return Object.entries(days).map(([due, ofDay]) => html`
    <section class="card" aria-labelledby="day-${due}">
      <h2 id="day-${due}">${weekday(due)}</h2>
      <ul class="activities">${ofDay.map(activity => item(activity, again))}</ul>
    </section>`);
}

const item = (activity, again) => html`<li>
  <div><strong>${word('activity', activity.kind)}</strong> ·
    <a href=${customerLink(activity.customerId)}>${activity.customerName ?? activity.customerId}</a>
    ${activity.tier ? html`<span class="tag">${activity.tier}</span>` : ''}</div>
  ${stateTag(activity.state)}
  <tl-activity-actions .activity=${activity} @answered=${again}></tl-activity-actions>
</li>`;
