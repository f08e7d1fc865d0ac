import { html } from 'lit';
import { number } from '../../format.js';
import { t } from '../../language.js';
import { period } from '../../parts/period.js';

/** The rules of change, each as a sentence one can read aloud. */
export function rulesOfChange({ promotion, demotion, demotionAfter, minimumStay, oneStepDown, margin, reviewCycle }) {
  const cycle = period(reviewCycle);
  return [
    t(`changing.promotion.${promotion.toLowerCase()}`, { period: cycle }),
    demotionAfter
      ? t('changing.demotion.after', { period: period(demotionAfter) })
      : t(`changing.demotion.${demotion.toLowerCase()}`, { period: cycle }),
    minimumStay ? t('changing.minimum-stay', { period: period(minimumStay) }) : t('changing.no-minimum-stay'),
    oneStepDown ? t('changing.one-step') : t('changing.any-step'),
    Number(margin) ? t('changing.margin', { n: number(margin * 100) }) : t('changing.no-margin'),
    t('changing.gate'),
  ];
}

export const changingSection = method => html`<section class="card" aria-labelledby="changing-title">
  <h2 id="changing-title">${t('changing.title')}</h2>
  <ul class="plain-rules">${rulesOfChange(method.changing).map(rule => html`<li>${rule}</li>`)}</ul>
</section>`;
