import { html } from 'lit';
import { NONE, number, roundMoney, signedNumber, signedMoney } from '../../format.js';
import { t } from '../../language.js';
import { tierChip } from '../../parts/tier-chip.js';

const sum = (tiers, of) => tiers.reduce((total, tier) => total + (Number(of(tier)) || 0), 0);

/** Customers, revenue and contacts a year per tier: before, after, and the difference. */
export function comparison({ tiers }, method) {
  const total = {
    published: sum(tiers, one => one.published), draft: sum(tiers, one => one.draft),
    contactsPerYearPublished: sum(tiers, one => one.contactsPerYearPublished), contactsPerYearDraft: sum(tiers, one => one.contactsPerYearDraft),
    revenuePublished: money(tiers, 'revenuePublished'), revenueDraft: money(tiers, 'revenueDraft'),
  };
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="comparison-title"><table class="small">
    <thead>
      <tr><td></td>${['customers', 'revenue', 'contacts'].map(what => html`<th scope="colgroup" colspan="3" class="group">${t(`pyramid.${what}`)}</th>`)}</tr>
      <tr><th scope="col">${t('pyramid.tier')}</th>${[0, 1, 2].map(() => html`<th scope="col" class="figure">${t('simulation.before')}</th>
        <th scope="col" class="figure">${t('simulation.after')}</th><th scope="col" class="figure">${t('simulation.difference')}</th>`)}</tr>
    </thead>
    <tbody>${tiers.map(one => row(one.tier === 'none' ? t('tier.none') : tierChip(method, one.tier), one))}</tbody>
    <tfoot>${row(t('pyramid.total'), total)}</tfoot>
  </table></div>`;
}

function money(tiers, side) {
  const currency = tiers.find(one => one[side])?.[side].currency;
  return currency && { amount: sum(tiers, one => one[side]?.amount).toFixed(2), currency };
}

const row = (name, one) => html`<tr><th scope="row">${name}</th>
  ${cells(number(one.published), number(one.draft), one.draft - one.published, signedNumber)}
  ${cells(roundMoney(one.revenuePublished), roundMoney(one.revenueDraft), difference(one), n => signedMoney(n, one.revenueDraft ?? one.revenuePublished))}
  ${cells(number(one.contactsPerYearPublished), number(one.contactsPerYearDraft), one.contactsPerYearDraft - one.contactsPerYearPublished, signedNumber)}</tr>`;

const difference = ({ revenuePublished, revenueDraft }) =>
  revenuePublished && revenueDraft ? Number(revenueDraft.amount) - Number(revenuePublished.amount) : undefined;

const cells = (before, after, change, shown) => html`<td class="figure">${before}</td><td class="figure">${after}</td>
  <td class="figure ${change ? 'changed' : 'quiet'}">${change === undefined ? NONE : shown(change)}</td>`;
