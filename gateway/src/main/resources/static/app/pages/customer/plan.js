import { html } from 'lit';
import { get, segment } from '../../api.js';
import { day } from '../../format.js';
import { t, word } from '../../language.js';
import { Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { activityFacts } from '../../parts/activity-facts.js';
import { stateTag } from '../../parts/activity-state.js';
import '../../parts/activity-actions.js';

/** What the customer is promised for the period, and what came of it. */
class Plan extends Part {
  static properties = { customerId: { attribute: false }, accountManager: { attribute: false } };
  plan = new Loading(this);

  willUpdate(changed) {
    if (changed.has('customerId')) this.look();
  }

  look() {
    this.plan.ask(signal => get(`/api/plans/${segment(this.customerId)}`, {}, signal));
  }

  render() {
    return html`<section class="card" aria-labelledby="plan-title">
      <h3 id="plan-title">${t('plan.title')}</h3>
      ${this.plan.show(plan => this.#plan(plan), () => html`<p class="quiet">${t('plan.none')}</p>`)}
    </section>`;
  }

  #plan(plan) {
    const activities = (plan.activities ?? plan.items ?? []).toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
    const { from, to } = plan.period ?? plan;
    return html`
      <p class="quiet">${[from && `${day(from)} – ${day(to)}`, plan.plan && word('plan-kind', plan.plan), ...(plan.extras ?? []).map(extra => word('extra', extra))].filter(Boolean).join(' · ')}</p>
      ${given(plan.kept)}
      ${activities.length ? html`<ul class="activities">${activities.map(activity => html`
        <li>
          <div><strong>${word('activity', activity.kind)}</strong> <time class="quiet" datetime=${activity.due ?? ''}>${day(activity.due)}</time>
            ${activityFacts(activity)}
            ${activity.note || activity.reason ? html`<span class="quiet">“${activity.note ?? activity.reason}”</span>` : ''}
            ${activity.sealed ? html`<span class="quiet">${word('sealed', activity.sealed)}</span>` : ''}</div>
          ${stateTag(activity.state)}
          <tl-activity-actions .activity=${activity} .accountManager=${this.accountManager} @answered=${() => this.look()}></tl-activity-actions>
        </li>`)}</ul>` : html`<p class="quiet">${t('plan.empty')}</p>`}`;
  }
}

/** Of what was promised, what had its day. */
function given(kept) {
  const due = kept ? kept.promised - (kept.open - kept.late) : 0;
  return due > 0 ? html`<p class="quiet">${t('plan.given', { given: kept.given, due })}</p>` : '';
}
customElements.define('tl-plan', Plan);
