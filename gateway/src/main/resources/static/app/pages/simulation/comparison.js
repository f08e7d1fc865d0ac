import { html } from 'lit';
import { NONE, number, roundMoney, signedNumber, signedMoney } from '../../format.js';
import { t } from '../../language.js';
import { tierChip } from '../../parts/tier-chip.js';

const sum = (tiers, of) => tiers.reduce((total, tier) => total + (Number(of(tier)) || 0), 0);

const money = (tiers, side) => {
  const currency = tiers.find(one => one[side])?.[side].currency;
  return currency && { amount: sum(tiers, one => one[side]?.amount).toFixed(2), currency };
};

const worth = amount => (amount ? Number(amount.amount) : undefined);

/** What is compared: before, after, how it is shown, and how the difference is. */
const FIGURES = [
  ['customers', one => one.published, one => one.draft, number, signedNumber],
  ['revenue', one => one.revenuePublished, one => one.revenueDraft, roundMoney, (n, one) => signedMoney(n, one.revenueDraft ?? one.revenuePublished), worth],
  ['contacts', one => one.contactsPerYearPublished, one => one.contactsPerYearDraft, number, signedNumber],
];

/** Customers, revenue and contacts a year per tier: before, after, and the difference. What neither side has is not shown. */
export function comparison({ tiers }, method) {
  const total = {
    published: sum(tiers, one => one.published), draft: sum(tiers, one => one.draft),
    contactsPerYearPublished: sum(tiers, one => one.contactsPerYearPublished), contactsPerYearDraft: sum(tiers, one => one.contactsPerYearDraft),
    revenuePublished: money(tiers, 'revenuePublished'), revenueDraft: money(tiers, 'revenueDraft'),
  };
  const figures = FIGURES.filter(([, before, after, , , value = Number]) => value(before(total)) || value(after(total)));
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="comparison-title"><table class="small">
    <thead>
      <tr><td></td>${figures.map(([what]) => html`<th scope="colgroup" colspan="3" class="group">${t(`pyramid.${what}`)}</th>`)}</tr>
      <tr><th scope="col">${t('pyramid.tier')}</th>${figures.map(() => html`<th scope="col" class="figure">${t('simulation.before')}</th>
        <th scope="col" class="figure">${t('simulation.after')}</th><th scope="col" class="figure">${t('simulation.difference')}</th>`)}</tr>
    </thead>
    <tbody>${tiers.map(one => row(one.tier === 'none' ? t('tier.none') : tierChip(method, one.tier), one, figures))}</tbody>
    <tfoot>${row(t('pyramid.total'), total, figures)}</tfoot>
  </table></div>`;
}

const row = (name, one, figures) => html`<tr><th scope="row">${name}</th>${figures.map(figure => cells(one, figure))}</tr>`;

function cells(one, [, before, after, shown, signed, value = Number]) {
  const [was, is] = [value(before(one)), value(after(one))];
  const change = was === undefined || is === undefined ? undefined : is - was;
  return html`<td class="figure">${shown(before(one))}</td><td class="figure">${shown(after(one))}</td>
    <td class="figure ${change ? 'changed' : 'quiet'}">${change === undefined ? NONE : signed(change, one)}</td>`;
}
