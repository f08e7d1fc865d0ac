import { html } from 'lit';
import { get, items } from '../../api.js';
import { day } from '../../format.js';
import { t, word } from '../../language.js';
import { Loading } from '../../loading.js';
import { methodName, methods } from '../../methods.js';
import { Part } from '../../part.js';
import { Paging } from '../../parts/paging.js';
import { takeAway } from '../../parts/take-away.js';
import { all, teamName } from '../../people.js';
import { RightsKnown } from '../../rights.js';
import { reviewLink } from '../../routes.js';
import './review-form.js';

const PATH = '/api/reviews';
const PER_PAGE = 50;

/** All reviews, the last opened first, and how another is opened. */
class Reviews extends Part {
  rights = new RightsKnown(this);
  methods = new Loading(this);
  teams = new Loading(this);
  found = new Loading(this);
  paging = new Paging(cursor => this.found.ask(signal => get(PATH, { limit: PER_PAGE, cursor }, signal)));

  connectedCallback() {
    super.connectedCallback();
    this.methods.ask(methods);
    this.teams.ask(signal => all('/api/teams', signal));
    this.paging.restart();
  }

  render() {
    return html`<div class="page-head"><div><h1>${t('title.reviews')}</h1><p class="quiet lead">${t('reviews.lead')}</p></div></div>
      ${this.methods.show(known => html`
        <section class="card" aria-labelledby="reviews-title"><h2 id="reviews-title">${t('reviews.all')}</h2>${this.found.show(answer => this.#list(answer, known.list))}</section>
        <tl-review-form .methods=${known} .teams=${this.teams.value ?? []}></tl-review-form>`)}`;
  }

  #list(answer, list) {
    const reviews = items(answer);
    if (!reviews.length) return html`<p class="notice">${t('reviews.none')}</p>`;
    return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="reviews-title"><table class="small">
      <thead><tr>${['title', 'method', 'team', 'state', 'opened', 'defend-by', 'decide-by', 'closed'].map(name => html`<th scope="col">${t(`reviews.${name}`)}</th>`)}</tr></thead>
      <tbody>${reviews.map(one => this.#row(one, list))}</tbody></table></div>${this.paging.buttons(answer)}${takeAway(PATH)}`;
  }

  #row(review, list) {
    const method = list.find(one => one.id === review.method);
    return html`<tr><th scope="row"><a href=${reviewLink(review.id)}>${review.title ?? word('sealed', review.sealed)}</a></th>
      <td>${method ? methodName(method) : review.method}</td><td>${teamName(review.team, this.teams.value ?? [])}</td>
      <td><span class="tag">${word('review-state', review.state)}</span></td>
      <td>${day(review.openedOn)}</td><td>${day(review.defendBy)}</td><td>${day(review.decideBy)}</td><td>${review.closedOn ? day(review.closedOn) : ''}</td></tr>`;
  }
}
customElements.define('tl-reviews', Reviews);
