import { html } from 'lit';
import { t } from '../../language.js';
import { tierChip } from '../../parts/tier-chip.js';
import { customerLink } from '../../routes.js';
import './finding-actions.js';
import { COLUMNS } from './kinds.js';

/** One kind of finding: who, the numbers, and what they say in a sentence, and who sees to it. */
export const findingsTable = (found, kind, method, manager, again) => html`
  <div class="scroll" role="region" tabindex="0" aria-labelledby="finding-title"><table class="small">
    <thead><tr><th scope="col">${t('customers.name')}</th><th scope="col">${t('customers.tier')}</th>
      ${COLUMNS[kind].map(([heading]) => html`<th scope="col" class="figure">${heading()}</th>`)}
      <th scope="col">${t('finding.said')}</th><th scope="col">${t('customers.manager')}</th><th scope="col">${t('finding.follow-up')}</th></tr></thead>
    <tbody>${found.map(one => html`<tr>
      <th scope="row"><a href=${customerLink(one.customerId, { method: method.id })}>${one.customerName ?? one.customerId}</a>
        ${one.customerName ? html`<span class="quiet id">${one.customerId}</span>` : ''}</th>
      <td>${tierChip(method, one.tier)}</td>
      ${COLUMNS[kind].map(([, value]) => html`<td class="figure">${value(one)}</td>`)}
      <td class="reason">${one.sentence}</td><td>${manager(one)}</td>
      <td><tl-finding-actions .finding=${one} @answered=${again}></tl-finding-actions></td></tr>`)}</tbody>
  </table></div>`;
