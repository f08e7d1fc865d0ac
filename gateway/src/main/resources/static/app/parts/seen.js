import { html } from 'lit';
import { t } from '../language.js';
import { rights } from '../rights.js';

/** Where an installation keeps customers apart, a list or a count is of those whom its reader sees. Whoever shows one listens with RightsKnown. */
const SOME = ['own-customers', 'own-teams'];

/** Which they are, in the head of a list; nothing where everybody is seen, or nobody knows. */
export function seenHere() {
  const sees = rights()?.sees;
  return SOME.includes(sees) ? html`<p class="quiet seen">${t(`seen.${sees}`)}</p>` : '';
}

export const seesNobody = () => rights()?.sees === 'nobody';

/** In place of a list that would be empty whoever was asked about. */
export const nobodySeen = () => html`<div class="notice"><p><strong>${t('seen.nobody')}</strong> ${t('seen.nobody.why')}</p></div>`;
