import { html } from 'lit';
import { t, word } from '../language.js';
import { tierName, tierRank } from '../methods.js';

/** A tier by name, with a pip in the colour of its place; the name carries the meaning. */
export const tierChip = (method, tier, { provisional = false } = {}) => tier
  ? html`<span class="tier"><span class="pip rank-${tierRank(method, tier)}" aria-hidden="true"></span>${tierName(method, tier)}${
      provisional ? html`<span class="provisional" title=${t('tier.provisional.hint')}>${t('tier.provisional')}</span>` : ''}</span>`
  : html`<span class="tier none">${t('tier.none')}</span>`;

export const statusTag = status => html`<span class="tag">${word('status', status)}</span>`;
