import { html } from 'lit';
import { get, items, segment } from '../../api.js';
import { businessDate } from '../../clock.js';
import { day } from '../../format.js';
import { t, word } from '../../language.js';
import { Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { person } from '../../parts/person.js';
import { stateTag } from '../../parts/activity-state.js';
import './moment-after.js';
import './moment-form.js';

const AT_ONCE = 20;
const MOST = 500;

/** What contact there was with a customer, and what had been planned, on one line, the newest first. What is still to come stands in the plan. */
class Moments extends Part {
  static properties = { customerId: { attribute: false }, accountManager: { attribute: false } };
  moments = new Loading(this);
  plan = new Loading(this);

  willUpdate(changed) {
    if (changed.has('customerId')) {
      this.moments.forget();
      this.look();
    }
  }

  look() {
    const many = Math.min(MOST, Math.max(AT_ONCE, this.moments.value?.items.length ?? 0));
    this.moments.ask(signal => this.#page({ limit: many }, signal));
    this.plan.ask(signal => get(`/api/plans/${segment(this.customerId)}`, {}, signal).catch(none));
  }

  #page(query, signal) {
    return get(`/api/customers/${segment(this.customerId)}/moments`, query, signal);
  }

  #earlier = () => {
    const before = this.moments.value;
    this.moments.ask(async signal => {
      const page = await this.#page({ limit: AT_ONCE, cursor: before.next }, signal);
      return { ...page, items: [...before.items, ...page.items] };
    });
  };

  render() {
    return html`<section class="card below" aria-labelledby="moments-title" @recorded=${this.#changed}>
      <h3 id="moments-title">${t('moments.title')}</h3>
      <tl-moment-form .customerId=${this.customerId} .accountManager=${this.accountManager} .activities=${this.plan.value?.activities ?? []}></tl-moment-form>
      ${this.moments.show(found => this.#line(found), () => this.#line({ items: [] }))}
    </section>`;
  }

  /** A completed activity is another part of the page, too. */
  #changed = () => {
    this.look();
    this.dispatchEvent(new CustomEvent('contact', { bubbles: true }));
  };

  #line(found) {
    const entries = onOneLine(items(found), this.plan.value?.activities ?? [], found.next);
    if (!entries.length) return html`<p class="quiet">${t('moments.none')}</p>`;
    return html`<ol class="activities moments">${entries.map(entry => (entry.moment ? this.#moment(entry.moment) : planned(entry.activity)))}</ol>
      ${found.next ? html`<button type="button" class="outline" @click=${this.#earlier}>${t('moments.earlier')}</button>` : ''}`;
  }

  #moment(moment) {
    return html`<li>
      <div>
        <p class="line"><strong>${word('moment-kind', moment.kind)}</strong> <time class="quiet" datetime=${moment.on}>${day(moment.on)}</time> <span class="quiet">${person(moment.by)}</span></p>
        ${moment.note ? html`<p>${moment.note}</p>` : ''}
        ${moment.sealed ? html`<p class="quiet">${word('sealed', moment.sealed)}</p>` : ''}
        ${moment.owner ? html`<p class="quiet">${t('moments.owner')} ${person(moment.owner)}, ${t('moments.by', { date: day(moment.due) })}</p>` : ''}
        ${moment.closing ? html`<p class="quiet">“${moment.closing}”</p>` : ''}
        ${moment.satisfied === undefined ? '' : html`<p class="quiet">${t(moment.satisfied ? 'moments.satisfied' : 'moments.not-satisfied')}</p>`}
        ${moment.recommendedTo ? html`<p class="quiet">${t('moments.recommended', { to: moment.recommendedTo })}</p>` : ''}
      </div>
      ${this.#tag(moment)}
      <tl-moment-after .customerId=${this.customerId} .accountManager=${this.accountManager} .moment=${moment}></tl-moment-after>
    </li>`;
  }

  #tag({ unplanned, state, late }) {
    if (unplanned !== undefined) return html`<span class="tag">${t(unplanned ? 'moments.unplanned' : 'moments.planned')}</span>`;
    return html`<span class="tag ${late ? 'warn' : ''}">${late ? t('moments.late') : word('moment-state', state)}</span>`;
  }
}
customElements.define('tl-moments', Moments);

/** Nothing is planned: that is an answer, not a failure. */
function none(problem) {
  if (problem.status === 404) return { activities: [] };
  throw problem;
}

/** Of the plan what had its day and no moment tells, as far back as moments are shown. */
function onOneLine(moments, activities, more) {
  const told = new Set(moments.map(moment => moment.activityId));
  const until = businessDate() ?? '9999';
  const since = more ? moments.at(-1).on : '';
  return [
    ...moments.map((moment, n) => ({ on: moment.on, n, moment })),
    ...activities.map(activity => ({ on: activity.on ?? activity.due, n: -1, activity }))
      .filter(({ on, activity }) => on && on <= until && on >= since && !told.has(activity.activityId)),
  ].sort((a, b) => b.on.localeCompare(a.on) || a.n - b.n);
}

const planned = activity => html`<li>
  <div>
    <p class="line"><strong>${word('activity', activity.kind)}</strong> <time class="quiet" datetime=${activity.on ?? activity.due}>${day(activity.on ?? activity.due)}</time>
      ${activity.by ? html`<span class="quiet">${person(activity.by, activity.typed)}</span>` : ''}</p>
    ${activity.note || activity.reason ? html`<p>${activity.note ?? activity.reason}</p>` : ''}
    ${activity.sealed ? html`<p class="quiet">${word('sealed', activity.sealed)}</p>` : ''}
  </div>
  ${stateTag(activity.state)}
</li>`;
