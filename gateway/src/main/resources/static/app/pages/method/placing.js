import { html } from 'lit';
import { number } from '../../format.js';
import { t } from '../../language.js';
import { criterionName, criterionOf, scoresOf, tierName, tierRank } from '../../methods.js';
import { shareBar } from '../../parts/share-bar.js';
import { tierChip } from '../../parts/tier-chip.js';

/** From scores to a tier: a grid, a list of combinations, or the borders of a total. */
export const placingSection = method => html`<section class="card" aria-labelledby="placing-title">
  <h2 id="placing-title">${t('placing.title')}</h2>
  ${method.placing.table ? table(method) : thresholds(method)}
  ${method.placing.neverOrdered ? html`<p class="quiet">${t('placing.never-ordered', { tier: tierName(method, method.placing.neverOrdered) })}</p>` : ''}
</section>`;

function table(method) {
  const { keys, cells } = method.placing.table;
  const found = new Map(cells.map(cell => [cell.scores.join(), cell.tier]));
  return keys.length === 2 ? grid(method, keys, found) : list(method, keys, cells);
}

const called = (method, key, score) => scoresOf(criterionOf(method, key)).find(one => one.score === score)?.words;
const scale = (method, key) => scoresOf(criterionOf(method, key)).map(one => one.score);
const heading = (method, key, score) => html`${score}${called(method, key, score) ? html` <span class="quiet">${called(method, key, score)}</span>` : ''}`;

/** Two keys: one upwards, one to the right, as one would draw it on a board. */
const grid = (method, [up, right], found) => html`
  <p class="quiet">${t('placing.grid', { up: criterionName(method, up), right: criterionName(method, right) })}</p>
  <div class="scroll" role="region" tabindex="0" aria-labelledby="placing-title"><table class="cells">
    <thead>
      <tr><td></td><th scope="colgroup" colspan=${scale(method, right).length}>${criterionName(method, right)} →</th></tr>
      <tr><th scope="col">${criterionName(method, up)} ↑</th>${scale(method, right).map(score => html`<th scope="col">${heading(method, right, score)}</th>`)}</tr>
    </thead>
    <tbody>${scale(method, up).toReversed().map(score => html`<tr><th scope="row">${heading(method, up, score)}</th>
      ${scale(method, right).map(other => cell(method, found.get([score, other].join())))}</tr>`)}</tbody>
  </table></div>`;

const cell = (method, tier) => html`<td class="tint-${tierRank(method, tier)}">${tierChip(method, tier)}</td>`;

const list = (method, keys, cells) => html`
  <div class="scroll" role="region" tabindex="0" aria-labelledby="placing-title"><table>
    <thead><tr>${keys.map(key => html`<th scope="col">${criterionName(method, key)}</th>`)}<th scope="col">${t('pyramid.tier')}</th></tr></thead>
    <tbody>${cells.map(one => html`<tr>${one.scores.map((score, k) => html`<td>${heading(method, keys[k], score)}</td>`)}
      <td>${tierChip(method, one.tier)}</td></tr>`)}</tbody>
  </table></div>`;

/** The total in words, then its borders from the best tier down. */
function thresholds(method) {
  const { formula, borders } = method.placing.thresholds;
  const weights = method.criteria.map(one => `${number(one.weight)} × ${criterionName(method, one.id)}`).join(' + ');
  const lowest = formula === 'WEIGHTED_SHARE' ? 0 : sum(method, one => one.lowest);
  const highest = formula === 'WEIGHTED_SHARE' ? 100 : sum(method, one => one.highest);
  const parts = borders.map(({ from, tier }, place) => ({ tier, from, to: place ? borders[place - 1].from : undefined }));
  return html`<p>${formula === 'WEIGHTED_SHARE' ? t('placing.weighted-share') : t('placing.weighted-sum', { weights })}
      ${t('placing.total', { lowest: number(lowest), highest: number(highest) })}</p>
    ${shareBar(parts.toReversed().map(({ tier, from, to }) =>
      ({ rank: tierRank(method, tier), share: (to ?? highest) - Math.max(from, lowest) })))}
    <table class="narrow"><thead><tr><th scope="col">${t('pyramid.tier')}</th><th scope="col">${t('score.total')}</th></tr></thead>
      <tbody>${parts.map(part => html`<tr><th scope="row">${tierChip(method, part.tier)}</th><td>${range(part)}</td></tr>`)}</tbody></table>`;
}

const sum = (method, of) => method.criteria.reduce((total, one) => total + one.weight * of(one), 0);
const range = ({ from, to }) => to === undefined
  ? t('band.from', { n: number(from) })
  : [t('band.from', { n: number(from) }), t('band.below', { n: number(to) })].join(t('band.and'));
