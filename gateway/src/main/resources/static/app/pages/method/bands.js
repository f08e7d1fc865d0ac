import { currency } from '../../clock.js';
import { number, plainMoney } from '../../format.js';
import { count, t, text } from '../../language.js';
import { inMoney, measureWord, unitOf } from '../../methods.js';

/** "Customer value (measured)". */
export const criterionWord = criterion => text(criterion.name, criterion.id);

/** A value of a criterion with its unit. */
export function valueOf(criterion, value) {
  if (inMoney(criterion)) return plainMoney(value, currency());
  return unitOf(criterion) === 'DAYS' ? count('period.days', Number(value)) : number(value);
}

/** A band in words: "from EUR 10,000 up to and including EUR 250,000". */
export function bandWords(criterion, { from, above, below, upTo }) {
  const at = bound => ({ n: valueOf(criterion, bound) });
  const given = bound => bound !== undefined && bound !== null;
  return [
    given(from) && t('band.from', at(from)), given(above) && t('band.above', at(above)),
    given(below) && t('band.below', at(below)), given(upTo) && t('band.up-to', at(upTo)),
  ].filter(Boolean).join(t('band.and'));
}

/** A band of a ranking in words: "the next 4 percent of the customers"; `before` is where the band above it ended. */
export function rankWords(criterion, { upToPercent }, before) {
  const by = criterion.ranking.by === 'VALUE' ? 'value' : 'count';
  const measure = measureWord(criterion);
  return before === 0
    ? t(`rank.${by}.first`, { n: number(upToPercent), measure })
    : t(`rank.${by}.next`, { n: number(upToPercent - before), to: number(upToPercent), measure });
}

/** What every score of a criterion stands for, the best first: its own word and how it comes about. */
export function scoresInWords(criterion) {
  const bands = new Map((criterion.bands ?? []).map(band => [band.score, bandWords(criterion, band)]));
  let before = 0;
  for (const band of criterion.ranking?.bands ?? []) {
    bands.set(band.score, rankWords(criterion, band, before));
    before = band.upToPercent;
  }
  if (criterion.ranking && !bands.has(criterion.ranking.withoutOrders)) bands.set(criterion.ranking.withoutOrders, t('criterion.without-orders'));
  const scores = Array.from({ length: criterion.highest - criterion.lowest + 1 }, (_, step) => criterion.highest - step);
  return scores.map(score => ({ score, called: text(criterion.words?.[score]), when: bands.get(score) ?? '' }));
}
