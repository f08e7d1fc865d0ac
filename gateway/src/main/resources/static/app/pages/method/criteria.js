import { html } from 'lit';
import { number } from '../../format.js';
import { t, word } from '../../language.js';
import { measureWord } from '../../methods.js';
import { period } from '../../parts/period.js';
import { criterionWord, scoresInWords } from './bands.js';

/** What a customer is judged on: where it comes from, how heavy it weighs, and what each score stands for. */
export const criteriaSection = method => html`<section class="card" aria-labelledby="criteria-title">
  <h2 id="criteria-title">${t('method.criteria-title')}</h2>
  <div class="criteria">${method.criteria.map(criterion => one(criterion, method))}</div>
</section>`;

const one = (criterion, method) => html`<article class="criterion">
  <h3>${criterionWord(criterion)}</h3>
  <p class="quiet">${origin(criterion)} ${weighs(criterion, method)}</p>
  <ul class="scores">${scoresInWords(criterion).map(({ score, called, when }) => html`
    <li><strong class="figure">${score}</strong><span>${called}${called && when ? ': ' : ''}${when}</span></li>`)}</ul>
</article>`;

/** Measured or judged, over which window, and how often. */
function origin(criterion) {
  const sentences = [];
  if (criterion.measure) {
    const kind = criterion.orderKind ? t('criterion.of-kind', { kind: word('order-kind', criterion.orderKind) }) : '';
    const words = { measure: measureWord(criterion), kind, window: period(criterion.window) };
    sentences.push(criterion.window ? t('criterion.measured', words) : t('criterion.measured-on-a-day', words));
    sentences.push(word('refreshed', criterion.refreshed));
    if (criterion.share) sentences.push(t('criterion.share', { n: number(criterion.share * 100) }));
  }
  if (criterion.judged) {
    sentences.push(criterion.measure ? t('criterion.judged-too') : t('criterion.judged'));
    if (criterion.staleAfter) sentences.push(t(`criterion.stale.${criterion.whenExpired?.toLowerCase() ?? 'keep'}`, { period: period(criterion.staleAfter) }));
  }
  return sentences.join(' ');
}

/** Weights say something only where they are added up. */
const weighs = (criterion, method) => method.placing.thresholds ? html`<span class="tag">${t('criterion.weight', { n: number(criterion.weight) })}</span>` : '';
