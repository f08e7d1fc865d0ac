import { html } from 'lit';
import { get, segment } from '../../api.js';
import { day, number } from '../../format.js';
import { t } from '../../language.js';
import { Loading } from '../../loading.js';
import { judged } from '../../methods.js';
import { Part } from '../../part.js';
import { contributionsTable } from './contributions.js';
import './judge-form.js';

/** The scores as they stand, and the form to judge what only a person can judge. */
class Scorecard extends Part {
  static properties = { customerId: { attribute: false }, method: { attribute: false }, name: { attribute: false }, accountManager: { attribute: false } };
  scorecard = new Loading(this);

  willUpdate(changed) {
    if (changed.has('customerId') || changed.has('method')) this.look();
  }

  look() {
    this.scorecard.ask(signal => get(`/api/scorecards/${segment(this.customerId)}`, { method: this.method.id }, signal));
  }

  render() {
    return html`<section class="card" aria-labelledby="scorecard-title">
      <h3 id="scorecard-title">${t('score.title')}</h3>
      ${this.scorecard.show(card => this.#card(card), () => html`<p class="quiet">${t('score.none')}</p>`)}
      ${this.#judging()}
    </section>`;
  }

  #card(card) {
    const contributions = card.contributions ?? card.criteria ?? [];
    const adds = card.total !== null && card.total !== undefined;
    const footing = !adds ? '' : html`<tfoot><tr><th scope="row" colspan="4">${t('score.total')}</th><td class="figure">${number(card.total)}</td></tr></tfoot>`;
    return html`
      <p class="quiet">${card.asOf ? t('score.as-of', { date: day(card.asOf) }) : ''} ${card.provisional ? html`
        <span class="tag warn">${t('score.provisional')}</span>` : ''}</p>
      ${contributionsTable(contributions, this.method, t('score.title'), { footing, now: card.currentMeasures, adds })}`;
  }

  #judging() {
    const criteria = (this.method.criteria ?? []).filter(judged);
    return criteria.length ? html`<tl-judge-form .customerId=${this.customerId} .method=${this.method} .criteria=${criteria} .accountManager=${this.accountManager}
      @judged=${() => this.look()}></tl-judge-form>` : '';
  }
}
customElements.define('tl-scorecard', Scorecard);
