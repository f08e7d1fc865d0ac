import { html } from 'lit';
import { send } from '../../api.js';
import { businessDate } from '../../clock.js';
import { t } from '../../language.js';
import { failed } from '../../loading.js';
import { Part } from '../../part.js';
import { field, isAtAField, markRefused } from '../../parts/field.js';
import { methodName } from '../../methods.js';
import { options, teamOptions } from '../../people.js';
import { needs } from '../../rights.js';
import { reviewLink } from '../../routes.js';
import { signed, whoAnswers } from '../../user.js';

const FIELDS = ['title', 'method', 'team', 'defendBy', 'decideBy'];

/** Opens a review; the page of it is where one goes then. */
class ReviewForm extends Part {
  static properties = { methods: { attribute: false }, teams: { attribute: false }, problem: { state: true }, busy: { state: true } };

  updated(changed) {
    if (changed.has('problem')) markRefused(this.querySelector('form'), this.problem);
  }

  render() {
    const { problem, methods: { list, leading } } = this;
    return html`<section class="card" aria-labelledby="open-review"><h2 id="open-review">${t('reviews.open')}</h2>
      <p class="quiet">${t('reviews.open.why')}</p>
      <form ${needs('reviewing')} @submit=${this.#send}>
        ${field(problem, 'title', t('reviews.title'), html`<input name="title" required maxlength="1000" autocomplete="off">`)}
        ${field(problem, 'method', t('method.label'), html`<select name="method">${options(list.map(one => [one.id, methodName(one)]), leading)}</select>`)}
        ${this.teams.length ? field(problem, 'team', t('reviews.team'), html`<select name="team">${options(teamOptions(this.teams), undefined, t('reviews.whole-house'))}</select>`) : ''}
        ${this.#day('defendBy', 'defend-by', 'defend-by.hint')}${this.#day('decideBy', 'decide-by', 'decide-by.hint')}
        <div class="actions"><button ?disabled=${this.busy}>${t('reviews.open.send')}</button></div>
        ${problem && !isAtAField(problem, FIELDS) ? failed(problem) : ''}
      </form></section>`;
  }

  #day(name, words, hint) {
    return field(this.problem, name, t(`reviews.${words}`), html`<input type="date" name=${name} min=${businessDate() ?? ''}>`, t(`reviews.${hint}`));
  }

  #send = async event => {
    event.preventDefault();
    const given = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value !== ''));
    const name = await whoAnswers();
    if (!name) return;
    await this.writing(async () => {
      const opened = await send('POST', '/api/reviews', given, signed(name));
      location.hash = reviewLink(opened.id);
    });
  };
}
customElements.define('tl-review-form', ReviewForm);
