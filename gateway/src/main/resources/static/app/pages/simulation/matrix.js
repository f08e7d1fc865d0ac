import { html } from 'lit';
import { number, roundMoney } from '../../format.js';
import { t } from '../../language.js';
import { tierName } from '../../methods.js';
import { tierChip } from '../../parts/tier-chip.js';

const STEPS = 4;

/** From where to where: rows as it is, columns as it would be. The darker, the more customers; a cell leads to them. */
export function matrix({ matrix: cells, tiers }, method, choose) {
  const order = tiers.map(one => one.tier).filter(tier => tier !== 'none');
  const all = [...order, ...(cells.some(cell => cell.from === 'none' || cell.to === 'none') ? ['none'] : [])];
  const found = new Map(cells.map(cell => [`${cell.from}>${cell.to}`, cell]));
  const most = Math.max(1, ...cells.filter(cell => cell.from !== cell.to).map(cell => cell.customers));
  const rank = tier => (tier === 'none' ? order.length : order.indexOf(tier));
  const name = tier => (tier === 'none' ? t('tier.none') : tierName(method, tier));
  const chip = tier => (tier === 'none' ? t('tier.none') : tierChip(method, tier));
  return html`<p class="quiet">${t('matrix.lead')}</p>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="matrix-title"><table class="cells matrix">
      <thead><tr><td></td><th scope="colgroup" colspan=${all.length}>${t('matrix.to')}</th></tr>
        <tr><th scope="col">${t('matrix.from')}</th>${all.map(tier => html`<th scope="col">${chip(tier)}</th>`)}</tr></thead>
      <tbody>${all.map(from => html`<tr><th scope="row">${chip(from)}</th>
        ${all.map(to => one(found.get(`${from}>${to}`), from, to, rank, most, name, choose))}</tr>`)}</tbody>
    </table></div>`;
}

function one(cell, from, to, rank, most, name, choose) {
  if (!cell?.customers) return html`<td class="figure quiet">·</td>`;
  if (from === to) return html`<td class="figure stayed"><span>${number(cell.customers)}</span> <span class="quiet">${roundMoney(cell.revenue)}</span></td>`;
  const up = rank(to) < rank(from);
  const heat = Math.max(1, Math.ceil((Math.log(cell.customers + 1) / Math.log(most + 1)) * STEPS));
  const label = t('matrix.cell', { n: number(cell.customers), from: name(from), to: name(to) });
  return html`<td class="figure ${up ? 'up' : 'down'}-${heat}"><button type="button" class="plain slim" aria-label=${label} @click=${() => choose({ from, to })}>
    <span aria-hidden="true">${up ? '▲' : '▼'}</span> ${number(cell.customers)}</button> <span class="small">${roundMoney(cell.revenue)}</span></td>`;
}
