import { html } from 'lit';
import { call, segment } from '../../api.js';
import { day, moment, number } from '../../format.js';
import { count, t, word } from '../../language.js';
import { criterionName } from '../../methods.js';
import { Part } from '../../part.js';
import { decidedBy as decider, ruleWords } from '../../parts/rule.js';
import { contributionsTable } from './contributions.js';
import './proof.js';

const has = total => total !== undefined && total !== null;

/** What one decision rested on, whether it stands in the ledger, and a button that makes it again from what was stored. */
class Receipt extends Part {
  static properties = { change: { attribute: false }, method: { attribute: false }, outcome: { state: true }, isOpen: { state: true } };

  render() {
    return html`<details class="receipt" @toggle=${({ target }) => (this.isOpen ||= target.open)}><summary>${t('receipt.title')}</summary>
      ${this.#facts()}
      ${contributionsTable(this.change.contributions ?? [], this.method, t('receipt.contributions'), { adds: has(this.change.total) })}
      ${this.#evidence()}
      ${this.isOpen ? html`<tl-proof .change=${this.change}></tl-proof>` : ''}
      <p class="actions">
        <button type="button" class="outline" ?disabled=${this.outcome === 'asking'} @click=${this.#recompute}>${t('receipt.recompute')}</button>
        <span role="status">${this.outcome ? t(`receipt.outcome.${this.outcome}`) : ''}</span>
      </p>
    </details>`;
  }

  #facts() {
    const { rule, cause, total, reason, sealed, methodVersion, recordedAt } = this.change;
    const facts = [
      [t('receipt.rule'), ruleWords(rule, this.method)], [t('receipt.cause'), word('cause', cause)], [t('receipt.reason'), sealed ? word('sealed', sealed) : reason],
      [t('receipt.total'), has(total) ? number(total) : ''], [t('receipt.decided-by'), decider(this.change, this.method)],
      [t('receipt.version'), methodVersion], [t('receipt.recorded'), recordedAt ? moment(recordedAt) : ''],
    ].filter(([, value]) => value);
    return html`<dl class="facts-list">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
  }

  #evidence() {
    const windows = Object.entries(this.change.evidence?.windows ?? {});
    const { input, scorecard } = this.change.evidence ?? {};
    if (!windows.length && !input) return '';
    return html`<h4>${t('receipt.evidence')}</h4><ul class="evidence">
      ${windows.map(([criterion, window]) => html`<li>${criterionName(this.method, criterion)}: ${count('orders', window.count ?? 0)},
        ${day(window.from)} – ${day(window.to)} <code>${t('receipt.up-to', { n: window.upToSequence ?? '' })}</code></li>`)}
      ${input ? html`<li>${t('receipt.input')} <code>${input}</code>${scorecard ? html` · ${t('receipt.scorecard')} <code>${scorecard}</code>` : ''}</li>` : ''}
    </ul>`;
  }

  #recompute = async () => {
    this.outcome = 'asking';
    try {
      const answer = await call(`/api/tiers/changes/${segment(this.change.changeId)}/recomputation`, { method: 'POST' });
      const { same, windows } = await answer.json();
      const whole = windows?.checked !== false;
      this.outcome = same ? (whole ? 'same' : 'decision') : 'different';
    } catch (problem) {
      this.outcome = problem.passing ? 'later' : 'failed';
    }
  };
}
customElements.define('tl-receipt', Receipt);
