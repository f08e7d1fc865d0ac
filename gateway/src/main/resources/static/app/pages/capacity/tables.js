import { html } from 'lit';
import { day, NONE, number, plainMoney } from '../../format.js';
import { count, t, word } from '../../language.js';
import { chosen } from '../../methods.js';
import { tierChip } from '../../parts/tier-chip.js';
import { managerName } from '../../people.js';
import { customerLink, link } from '../../routes.js';

export const hours = value => number(value, 1);
const price = cost => plainMoney(cost?.amount, cost?.currency);

/** @param columns pairs of a word and a function of a row; the first is its heading */
const table = (id, title, columns, rows) => html`<section class="card" aria-labelledby=${id}><h2 id=${id}>${title}</h2>
  <div class="scroll" role="region" tabindex="0" aria-labelledby=${id}><table>
    <thead><tr>${columns.map(([name], place) => html`<th scope="col" class=${place ? 'figure' : ''}>${t(`capacity.column.${name}`)}</th>`)}</tr></thead>
    <tbody>${rows.map(row => html`<tr>${columns.map(([, of], place) =>
      place ? html`<td class="figure">${of(row)}</td>` : html`<th scope="row">${of(row)}</th>`)}</tr>`)}</tbody>
  </table></div></section>`;

/** The weeks in figures, and in words what is too full. */
export const weekTable = (weeks, managers) => table('capacity-weeks', t('capacity.weeks'), [
  ['week', week => day(week.from)],
  ['demand', week => hours(week.demand)],
  ['supply', week => hours(week.supply)],
  ['in-words', week => week.over ? html`<strong>${week.inWords}</strong>` : week.inWords],
  ['overloaded', week => week.overloaded.map(id => managerName(id, managers)).join(', ') || NONE],
], weeks);

export const tierTable = ({ byTier }, known) => table('capacity-tiers', t('capacity.tiers'), [
  ['tier', row => tierChip(chosen(known, row.method), row.tier)],
  ['customers', row => number(row.customers)],
  ['hours-each', row => hours(row.hoursEach)],
  ['cost-each', row => price(row.costEach)],
  ['asked', row => hours(row.hours)],
  ['cost', row => price(row.cost)],
  ['fits', row => number(row.fits)],
], byTier);

export const partTable = ({ parts, demand, cost }) => table('capacity-parts', t('capacity.parts'), [
  ['part', row => partName(row.part)],
  ['count', row => number(row.count)],
  ['asked', row => hours(row.hours)],
  ['cost', row => price(row.cost)],
], [...parts, { part: 'total', hours: demand, cost }]);

const REST = ['plans', 'requests', 'total'];
const partName = part => REST.includes(part) ? word('capacity.part', part) : word('activity', part);

export const managerTable = ({ accountManagers }, managers, period) => table('capacity-managers', t('capacity.managers'), [
  ['manager', row => html`<a href=${link('/capacity', { accountManager: row.accountManagerId, period })}>${managerName(row.accountManagerId, managers)}</a>`],
  ['hours-per-week', row => number(row.hoursPerWeek)],
  ['supply', row => hours(row.supply)],
  ['demand', row => hours(row.demand)],
  ['over', row => row.over ? html`<strong>${count('capacity.weeks-over', row.over)}</strong>` : NONE],
  ['absences', row => row.absences.map(away => `${day(away.from)} – ${day(away.to)}`).join('; ') || NONE],
], accountManagers);

export const exceptionTable = ({ exceptions, method }, known) => exceptions.length ? table('capacity-exceptions', t('capacity.exceptions'), [
  ['customer', row => html`<a href=${customerLink(row.customerId)}>${row.customerName ?? row.customerId}</a>`],
  ['level', row => `${word('level', row.capability)}: ${row.value}`],
  ['tier', row => tierChip(chosen(known, method), row.tier)],
  ['as', row => tierChip(chosen(known, method), row.as)],
  ['until', row => day(row.until)],
  ['hours-each', row => hours(row.hours)],
  ['cost-each', row => price(row.cost)],
], exceptions) : '';
