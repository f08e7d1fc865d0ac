import { html, nothing } from 'lit';
import { day, moment } from '../../format.js';
import { count, t, word } from '../../language.js';
import { person } from '../../parts/person.js';
import { draftLink, methodLink } from '../../routes.js';

/** Every version with who answers for it, and the drafts that wait. */
export const versionsSection = (method, versions, drafts) => html`<section class="card" aria-labelledby="versions-title">
  <h2 id="versions-title">${t('versions.title')}</h2>
  <div class="scroll" role="region" tabindex="0" aria-labelledby="versions-title"><table class="small">
    <thead><tr><th scope="col">${t('versions.version')}</th><th scope="col">${t('versions.when')}</th><th scope="col">${t('versions.author')}</th>
      <th scope="col">${t('versions.publisher')}</th><th scope="col">${t('versions.effect')}</th></tr></thead>
    <tbody>${versions.map(one => html`<tr aria-current=${one.version === method.version ? 'true' : nothing}>
      <th scope="row"><a href=${methodLink(method.id, { version: one === versions[0] ? undefined : one.version })}>${one.version}</a></th>
      <td>${moment(one.publishedAt)}</td><td>${person(one.author)}</td><td>${person(one.publishedBy)}</td>
      <td>${t(`effect.${one.effect.toLowerCase()}.short`, { date: day(one.effectiveFrom) })}</td></tr>`)}</tbody>
  </table></div>
  <h3 class="below">${t('drafts.title')}</h3>
  ${draftsList(method.id, drafts)}
</section>`;

/** A draft may be kept before it is sound; it says so wherever it is listed. */
export const unsoundTag = draft => draft.sound === false ? html`<span class="tag warn">${t('drafts.unsound')}</span>` : '';

export function draftedBy({ author: name, draftedAt, basedOn: n }) {
  const date = moment(draftedAt);
  return n ? t('drafts.by', { name, date, n }) : t('drafts.by-new', { name, date });
}

const SHOWN = 3;
const missingIn = ({ sound, problems = [] }) => sound === false ? html`<ul class="quiet missing">${problems.slice(0, SHOWN).map(({ place, code, detail }) => html`
  <li>${word('objection', code)}: ${place ? html`<code>${place}</code> ` : ''}${detail}</li>`)}${
  problems.length > SHOWN ? html`<li>${count('drafts.more', problems.length - SHOWN)}</li>` : ''}</ul>` : '';

export const draftsList = (methodId, drafts, present) => drafts.length
  ? html`<ul class="drafts">${drafts.toReversed().map(one => html`<li>
      <a href=${draftLink(methodId, { draft: one.draft })} aria-current=${one.draft === present ? 'true' : nothing}>${t('drafts.one', { n: one.draft })}</a>
      <span class="tag ${one.state === 'OPEN' ? 'open' : ''}">${word('draft-state', one.state)}</span> ${unsoundTag(one)}
      <span class="quiet">${draftedBy(one)}</span>${missingIn(one)}</li>`)}</ul>`
  : html`<p class="quiet">${t('drafts.none')}</p>`;
