import { html } from 'lit';
import { address, segment, send } from '../../api.js';
import { t } from '../../language.js';
import { failed } from '../../loading.js';
import { criterionName, scoresOf } from '../../methods.js';
import { Part } from '../../part.js';
import { needs } from '../../rights.js';
import { signed, whoAnswers } from '../../user.js';

/** A person's judgement of one criterion, with the reason. */
class JudgeForm extends Part {
  static properties = {
    customerId: { attribute: false }, method: { attribute: false }, criteria: { attribute: false }, accountManager: { attribute: false },
    present: { state: true }, outcome: { state: true },
  };

  get criterion() {
    return this.criteria.find(one => one.id === this.present) ?? this.criteria[0];
  }

  render() {
    return html`<details class="judge"><summary>${t('judge.title')}</summary>
      <form ${needs('judging', this.accountManager)} @submit=${this.#judge}>
        ${this.criteria.length > 1 ? this.#choice() : ''}
        <fieldset><legend>${criterionName(this.method, this.criterion.id)}</legend>
          ${scoresOf(this.criterion).map(({ score, words }) => html`
            <label class="score"><input type="radio" name="score" value=${score} required>${score}${words ? ` · ${words}` : ''}</label>`)}
        </fieldset>
        <label>${t('judge.rationale')}<textarea name="rationale" rows="3" required></textarea></label>
        <div class="actions"><button ?disabled=${this.outcome === 'sending'}>${t('judge.send')}</button>
          <span role="status">${this.outcome === 'kept' ? t('judge.kept') : ''}</span></div>
        ${this.outcome?.message !== undefined ? failed(this.outcome) : ''}
      </form>
    </details>`;
  }

  #choice() {
    return html`<label>${t('score.criterion')}<select @change=${event => (this.present = event.target.value)}>
      ${this.criteria.map(one => html`<option value=${one.id}>${criterionName(this.method, one.id)}</option>`)}</select></label>`;
  }

  #judge = async event => {
    event.preventDefault();
    const form = event.target;
    const given = new FormData(form);
    const name = await whoAnswers();
    if (!name) return;
    this.outcome = 'sending';
    const path = `/api/scorecards/${segment(this.customerId)}/judgements/${segment(this.criterion.id)}`;
    const judgement = { score: Number(given.get('score')), rationale: given.get('rationale') };
    try {
      await send('PUT', address(path, { method: this.method.id }), judgement, signed(name));
      form.reset();
      this.outcome = 'kept';
      this.dispatchEvent(new CustomEvent('judged', { bubbles: true }));
    } catch (problem) {
      this.outcome = problem;
    }
  };
}
customElements.define('tl-judge-form', JudgeForm);
