import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { get, items, segment } from '../../api.js';
import { day } from '../../format.js';
import { t, word } from '../../language.js';
import { Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { Paging } from '../../parts/paging.js';
import { person } from '../../parts/person.js';
import { said } from '../../parts/said.js';
import { takeAway } from '../../parts/take-away.js';
import { tierChip } from '../../parts/tier-chip.js';
import { managerName } from '../../people.js';
import { customerLink } from '../../routes.js';
import { isOpen } from './case-states.js';
import './case-actions.js';
import './decisions.js';

const PER_PAGE = 50;

/** The cases of a review that are asked for, each with why it is proposed, what was said of it and what may be said. */
class Cases extends Part {
  static properties = { review: { attribute: false }, method: { attribute: false }, managers: { attribute: false }, question: { attribute: false } };
  found = new Loading(this);
  paging = new Paging(cursor => this.found.ask(signal => get(this.#path, { ...this.question, limit: PER_PAGE, cursor }, signal)));

  get #path() {
    return `/api/reviews/${segment(this.review.id)}/cases`;
  }

  willUpdate(changed) {
    const other = JSON.stringify([this.review.id, this.question]);
    if (changed.has('question') && other !== this.asked) {
      this.asked = other;
      this.paging.restart();
    }
  }

  render() {
    return html`<section class="card" aria-labelledby="cases-title"><h2 id="cases-title">${t('review.cases')}</h2>
      ${isOpen(this.review) ? html`<tl-review-decisions .review=${this.review} .question=${this.question} @said=${this.#again}></tl-review-decisions>` : ''}
      ${this.found.show(answer => this.#list(answer))}</section>`;
  }

  #again = () => this.paging.again();

  #list(answer) {
    const cases = items(answer);
    if (!cases.length) return html`<p class="notice">${t('review.no-cases')}</p>${this.paging.buttons(answer)}`;
    return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="cases-title"><table class="small">
      <thead><tr>${['customer', 'proposed', 'because', 'state', 'said'].map(name => html`<th scope="col">${t(`case.${name}`)}</th>`)}${isOpen(this.review) ? html`<th scope="col">${t('case.answer')}</th>` : ''}</tr></thead>
      <tbody>${repeat(cases, one => one.customerId, one => this.#row(one))}</tbody></table></div>
      ${this.paging.buttons(answer)}${takeAway(this.#path, this.question)}`;
  }

  #row(one) {
    return html`<tr><th scope="row"><a href=${customerLink(one.customerId, { method: this.review.method })}>${one.customerName ?? one.customerId}</a> <span class="quiet id">${one.customerId}</span>
        ${one.accountManagerId ? html`<div class="quiet">${managerName(one.accountManagerId, this.managers)}</div>` : ''}</th>
      <td>${this.#moves(one)}</td>
      <td class="reason">${one.because}${one.provisional ? html` <span class="tag">${t('tier.provisional')}</span>` : ''}</td>
      <td><span class="tag">${word('case-state', one.state)}</span></td>
      <td>${this.#said(one)}</td>
      ${isOpen(this.review) ? html`<td><tl-case-actions .review=${this.review} .case=${one} @said=${this.#again}></tl-case-actions></td>` : ''}</tr>`;
  }

  #chip = tier => (this.method ? tierChip(this.method, tier) : tier);

  #moves({ tier, proposed, now, future }) {
    return html`<span class="move">${this.#chip(tier)} <span aria-hidden="true">→</span><span class="unseen">${t('change.to')}</span> ${this.#chip(proposed)}</span>
      ${now ? html`<div class="quiet">${t('case.now')} ${this.#chip(now)}</div>` : ''}
      ${future && future !== proposed ? html`<div>${t(isOpen(this.review) ? 'case.future' : 'case.became')} ${this.#chip(future)}</div>` : ''}`;
  }

  #said({ defence, decision }) {
    return html`${defence ? html`<div>${this.#chip(defence.tier)} ${until(defence)} ${said({ reason: defence.arguments, sealed: defence.sealed })}
        ${defence.evidence.length ? html`<ul>${defence.evidence.map(line => html`<li>${line}</li>`)}</ul>` : ''}
        <span class="quiet">${t('case.defended-by')} ${person(defence.by)}${defence.current ? '' : ` (${t('case.of-another-proposal')})`}</span></div>` : ''}
      ${decision ? html`<div>${this.#chip(decision.tier)} ${until(decision)} ${said(decision)} <span class="quiet">${t('case.decided-by')} ${person(decision.by)}</span></div>` : ''}`;
  }
}
customElements.define('tl-review-cases', Cases);

const until = ({ until: last }) => (last ? t('by-hand.until', { date: day(last) }) : '');
