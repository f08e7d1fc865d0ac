import { html } from 'lit';
import { currency } from '../../clock.js';
import { day, money, NONE, number } from '../../format.js';
import { t, word } from '../../language.js';
import { criterionName, criterionOf, inMoney, scoresOf } from '../../methods.js';
import { person } from '../../parts/person.js';

/**
 * What each criterion added: measured or judged, score, and where scores are added up weight and points.
 * `now`: what would be measured today, by criterion; `adds`: whether the method has a total at all.
 */
export const contributionsTable = (contributions, method, label, { footing = '', now = {}, adds = true } = {}) => contributions.length ? html`
  <div class="scroll" role="region" tabindex="0" aria-label=${label}>
    <table class="small">
      <thead><tr>
        <th scope="col">${t('score.criterion')}</th>
        <th scope="col">${t('score.measure')}</th>
        <th scope="col" class="figure">${t('score.score')}</th>
        ${adds ? html`<th scope="col" class="figure">${t('score.weight')}</th>
        <th scope="col" class="figure">${t('score.points')}</th>` : ''}
      </tr></thead>
      <tbody>${contributions.map(one => row(one, method, now[one.criterion], adds))}</tbody>
      ${footing}
    </table>
  </div>` : '';

const row = (one, method, now, adds) => html`<tr>
  <th scope="row">${criterionName(method, one.criterion)} ${marks(one)}</th>
  <td>${measure(one, method)}${today(one, method, now)}</td>
  <td class="figure">${number(one.score)}${changed(one)}</td>
  ${adds ? html`<td class="figure">${number(one.weight)}</td>
  <td class="figure">${number(one.points)}</td>` : ''}
</tr>`;

const marks = one => html`${one.provisional ? html`<span class="tag warn">${t('score.provisional')}</span>` : ''}${
  one.stale ? html`<span class="tag warn">${t('score.stale')}</span>` : ''}`;

const changed = one => one.previousScore !== undefined && one.previousScore !== null && one.previousScore !== one.score
  ? html` <span class="quiet">${t('score.was', { n: number(one.previousScore) })}</span>` : '';

function measure(one, method) {
  const criterion = criterionOf(method, one.criterion);
  const on = one.measuredOn ?? one.judgedOn;
  const value = one.measure === undefined || one.measure === null ? judgement(one, criterion) : measured(one.measure, criterion);
  return html`${value}${on ? html` <span class="quiet">${day(on)}</span>` : ''}`;
}

const measured = (value, criterion) => inMoney(criterion) ? money({ amount: value, currency: currency() }) : number(value);

/** A scorecard keeps its measure until a score changes; meanwhile the measure itself goes on. */
const today = (one, method, now) => now === undefined || now === null || Number(now) === Number(one.measure) ? '' : html`
  <span class="quiet">${t('score.now', { value: measured(now, criterionOf(method, one.criterion)) })}</span>`;

/** Judged: in the words of its score, with the author and the reason, or why they cannot be shown. */
const judgement = (one, criterion) => one.judgedBy || one.sealed
  ? html`${scoresOf(criterion).find(({ score }) => score === one.score)?.words}
      <span class="quiet">${one.sealed ? word('sealed', one.sealed) : said(one)}</span>`
  : html`<span class="quiet">${one.provisional ? t('score.never') : NONE}</span>`;

const said = one => html`${t('score.by')} ${person(one.judgedBy, one.typed)}${one.rationale ? `: “${one.rationale}”` : ''}`;
