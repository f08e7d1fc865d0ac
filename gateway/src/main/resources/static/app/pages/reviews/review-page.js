import { html } from 'lit';
import { get, segment } from '../../api.js';
import { day, number } from '../../format.js';
import { t, word } from '../../language.js';
import { Loading } from '../../loading.js';
import { methodName, methods } from '../../methods.js';
import { Part } from '../../part.js';
import { person } from '../../parts/person.js';
import { nobodySeen, seenHere, seesNobody } from '../../parts/seen.js';
import { all, managerOptions, options, teamName } from '../../people.js';
import { ownManager, RightsKnown } from '../../rights.js';
import { refine } from '../../routes.js';
import { isOpen, STATES, tiersOf } from './case-states.js';
import { pyramids } from './pyramids.js';
import './cases.js';
import './closing.js';

const AGAIN = 2_000;

/** One review: how far it is, what closing it would give, and its cases. */
class Review extends Part {
  static properties = { reviewId: { attribute: false }, query: { attribute: false } };
  rights = new RightsKnown(this);
  review = new Loading(this);
  methods = new Loading(this);
  managers = new Loading(this);
  teams = new Loading(this);

  connectedCallback() {
    super.connectedCallback();
    this.methods.ask(methods);
    this.managers.ask(signal => all('/api/account-managers', signal));
    this.teams.ask(signal => all('/api/teams', signal));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.again);
  }

  willUpdate(changed) {
    if (changed.has('reviewId')) this.#look();
  }

  /** While it is carried out, how far that is. */
  updated() {
    clearTimeout(this.again);
    if (this.review.value?.state === 'CLOSING') this.again = setTimeout(this.#look, AGAIN);
  }

  #look = () => this.review.ask(signal => get(`/api/reviews/${segment(this.reviewId)}`, {}, signal));

  render() {
    return this.methods.show(({ list }) => this.review.show(review => this.#body(review, list.find(one => one.id === review.method))));
  }

  #body(review, method) {
    return html`<div class="page-head"><div><h1>${review.title ?? word('sealed', review.sealed)}</h1>
        <p class="quiet lead">${method ? methodName(method) : review.method}${review.team ? ` · ${teamName(review.team, this.teams.value ?? [])}` : ''} · <span class="tag">${word('review-state', review.state)}</span></p>${seenHere()}</div></div>
      ${seesNobody() ? nobodySeen() : html`
      ${this.#dates(review)}
      ${review.cases ? this.#cases(review, method) : html`<p class="notice" role="status">${t('review.closing')}</p>`}`}`;
  }

  #cases(review, method) {
    return html`<section class="card" aria-labelledby="future-title"><h2 id="future-title">${t(isOpen(review) ? 'review.future' : 'review.became')}</h2>
        ${this.#counts(review)}${pyramids(review.pyramid, method)}
        ${isOpen(review) ? html`<tl-review-closing .review=${review} @closed=${this.#look}></tl-review-closing>` : ''}</section>
      ${this.#choices(review)}
      <tl-review-cases .review=${review} .method=${method} .managers=${this.managers.value ?? []} .question=${this.#question} @said=${this.#look}></tl-review-cases>`;
  }

  get #question() {
    const { accountManager, state, proposed } = this.query ?? {};
    return { accountManager, state, proposed };
  }

  #dates(review) {
    const pairs = [
      ['opened', html`${day(review.openedOn)}, ${person(review.openedBy)}`], ['defend-by', day(review.defendBy)], ['decide-by', day(review.decideBy)],
      ...(review.closedOn ? [['closed', html`${day(review.closedOn)}, ${person(review.closedBy)}`]] : []),
    ];
    return html`<div class="card"><dl class="facts-list">${pairs.map(([name, value]) => html`<div><dt>${t(`reviews.${name}`)}</dt><dd>${value}</dd></div>`)}</dl></div>`;
  }

  #counts({ cases }) {
    return html`<p role="status">${t('review.counts', { total: number(cases.total), undecided: number(cases.undecided) })}
      <span class="quiet">${t('review.of-these', {
        proposed: number(cases.proposed), undisputed: number(cases.undisputed), defended: number(cases.defended), decided: number(cases.decided), gone: number(cases.gone),
      })}</span></p>`;
  }

  #choices(review) {
    const own = ownManager();
    const managers = [...managerOptions(this.managers.value ?? []), ['-', t('customers.nobody')]];
    return html`<form class="choices card" @submit=${event => event.preventDefault()}>
      <label class="field">${t('customers.manager')}<select @change=${event => refine({ accountManager: event.target.value })}>${options(managers, this.query?.accountManager, t('customers.any'))}</select></label>
      <label class="field">${t('reviews.state')}<select @change=${event => refine({ state: event.target.value })}>${options(STATES.map(one => [one, word('case-state', one)]), this.query?.state, t('customers.any'))}</select></label>
      <label class="field">${t('case.proposed')}<select @change=${event => refine({ proposed: event.target.value })}>${options(tiersOf(review), this.query?.proposed, t('customers.any'))}</select></label>
      ${own && own !== this.query?.accountManager ? html`<button type="button" class="outline" @click=${() => refine({ accountManager: own })}>${t('review.my-cases')}</button>` : ''}
    </form>`;
  }
}
customElements.define('tl-review', Review);
