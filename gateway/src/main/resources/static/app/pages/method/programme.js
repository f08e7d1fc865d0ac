import { html } from 'lit';
import { NONE, number } from '../../format.js';
import { t, text, word } from '../../language.js';
import { level as shown } from '../../parts/level.js';
import { tierChip } from '../../parts/tier-chip.js';

const total = contacts => Object.values(contacts ?? {}).reduce((sum, n) => sum + n, 0);

/** The tiers, best first: what each stands for and what a customer in it is given in a year. */
export function programmeSection(method) {
  const kinds = [...new Set(Object.values(method.programme).flatMap(gives => Object.keys(gives.contacts ?? {})))];
  const statuses = Object.keys(method.programme).filter(id => !method.tiers.some(tier => tier.id === id));
  const strategies = method.tiers.some(tier => text(tier.strategy));
  const extras = Object.values(method.programme).some(gives => gives.plan || gives.extras?.length);
  const columns = { kinds, strategies, extras };
  const levels = Object.values(method.programme).some(gives => gives.serviceLevels);
  return html`<section class="card" aria-labelledby="programme-title">
    <h2 id="programme-title">${t('programme.title')}</h2>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="programme-title"><table>
      <thead><tr><th scope="col">${t('pyramid.tier')}</th>${strategies ? html`<th scope="col">${t('programme.strategy')}</th>` : ''}
        ${kinds.map(kind => html`<th scope="col" class="figure">${word('activity', kind)}</th>`)}
        <th scope="col" class="figure">${t('pyramid.contacts')}</th>${extras ? html`<th scope="col">${t('programme.extras')}</th>` : ''}</tr></thead>
      <tbody>
        ${method.tiers.map(tier => row(tierChip(method, tier.id), text(tier.strategy), method.programme[tier.id], columns))}
        ${statuses.map(status => row(word('status', status), t('programme.status'), method.programme[status], columns))}
      </tbody>
    </table></div>
    ${levels ? serviceLevels(method) : ''}
  </section>`;
}

const row = (name, strategy, gives = {}, { kinds, strategies, extras }) => html`<tr>
  <th scope="row">${name}</th>${strategies ? html`<td>${strategy || NONE}</td>` : ''}
  ${kinds.map(kind => html`<td class="figure">${number(gives.contacts?.[kind] ?? 0)}</td>`)}
  <td class="figure"><strong>${number(total(gives.contacts))}</strong></td>
  ${extras ? html`<td>${[gives.plan && word('plan-kind', gives.plan), ...(gives.extras ?? []).map(extra => word('extra', extra))].filter(Boolean).join(', ') || NONE}</td>` : ''}
</tr>`;

function serviceLevels(method) {
  const levels = [...new Set(method.tiers.flatMap(tier => Object.keys(method.programme[tier.id]?.serviceLevels ?? {})))];
  return html`<h3 class="below" id="levels-title">${t('programme.levels')}</h3>
    <div class="scroll" role="region" tabindex="0" aria-labelledby="levels-title"><table class="small">
      <thead><tr><th scope="col">${t('programme.level')}</th>${method.tiers.map(tier => html`<th scope="col">${tierChip(method, tier.id)}</th>`)}</tr></thead>
      <tbody>${levels.map(level => html`<tr><th scope="row">${word('level', level)}</th>
        ${method.tiers.map(tier => html`<td>${shown(level, method.programme[tier.id]?.serviceLevels?.[level])}</td>`)}</tr>`)}</tbody>
    </table></div>`;
}
