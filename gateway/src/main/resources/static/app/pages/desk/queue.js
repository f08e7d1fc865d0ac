import { html } from 'lit';
import { money, moment } from '../../format.js';
import { count, t, word } from '../../language.js';
import { tierChip } from '../../parts/tier-chip.js';
import { customerLink } from '../../routes.js';
import './request-actions.js';

/** Those that have a place, the first to be answered first. */
export const queue = (queued, context) => html`<section class="card" aria-labelledby="desk-queue">
  <h2 id="desk-queue">${t('desk.order')}</h2>
  <ol class="activities">${queued.map(one => item(one.request, context, html`
    <span class="quiet">${left(one.remaining)} · ${one.because}</span>
    ${one.predictedBreach ? html`<span class="tag warn"><span aria-hidden="true">!</span> ${t('desk.breach')}</span>` : ''}`, one.rank))}</ol>
</section>`;

/** Those whose clock stands still. */
export const waiting = (requests, context) => html`<section class="card" aria-labelledby="desk-paused">
  <h2 id="desk-paused">${t('desk.paused')}</h2>
  <ul class="activities">${requests.map(request => item(request, context, html`
    <span class="quiet">${t('desk.paused-since', { moment: moment(request.waitingSince) })}${request.awaited ? ` · ${request.awaited}` : ''}</span>`))}</ul>
</section>`;

const item = (request, { known, managers, again }, standing, rank) => html`<li>
  <div>${rank ? html`<strong>${rank}.</strong> ` : ''}<strong>${word('request-kind', request.kind)}</strong> ·
    <a href=${customerLink(request.customerId)}>${request.customerName ?? request.customerId}</a>
    ${request.tier ? html`<span class="tag">${tierChip(methodOf(request, known), request.tier)}</span>` : ''}
    <div>${subject(request)}${request.amount ? html` · ${money(request.amount)}` : ''}</div>
    <div class="quiet">${promised(request)} · ${assignee(request, managers)}</div>
    <div>${standing}</div></div>
  <tl-request-actions .request=${request} .managers=${managers} @done=${again}></tl-request-actions>
</li>`;

const subject = ({ subject, sealed }) => subject ?? (sealed ? t(`desk.sealed.${sealed}`) : '');

const promised = ({ due, receivedAt }) => due
  ? t('desk.due', { moment: moment(due) })
  : t('desk.no-promise', { moment: moment(receivedAt) });

const assignee = ({ assignedTo }, managers) => assignedTo === 'back-office'
  ? t('desk.back-office')
  : (managers.find(one => (one.accountManagerId ?? one.id) === assignedTo)?.name ?? assignedTo);

const methodOf = (request, known) => known?.list.find(method => method.id === (request.method ?? known.leading));

/** ISO 8601 of working time: PT27H30M is 27 hours and a half. */
function left(remaining) {
  const [, hours, minutes] = /^PT(?:(\d+)H)?(?:(\d+)M)?/.exec(remaining ?? '') ?? [];
  if (!hours && !minutes) return t('desk.over');
  const parts = [hours && count('desk.hours', Number(hours)), minutes && count('desk.minutes', Number(minutes))];
  return t('desk.left', { time: parts.filter(Boolean).join(' ') });
}
