import { html } from 'lit';
import { day } from '../format.js';
import { t, word } from '../language.js';
import { managerName } from '../people.js';
import { person } from './person.js';
import { said } from './said.js';

/** How a customer stands in a matter, in words: a status, or an account manager by name. */
export const standsAs = (matter, value, managers) =>
  matter === 'STATUS' ? word('status', value) : value ? managerName(value, managers) : t('customers.nobody');

/** A status or account manager that was put forward: what it is, what it would be, why, and who says so. */
export const decisionSaid = ({ matter, from, proposed }, managers) => html`
  <div class="line"><span>${word('matter', matter)}:</span>
    <span class="move">${standsAs(matter, from, managers)} <span aria-hidden="true">→</span><span class="unseen">${t('change.to')}</span> <strong>${standsAs(matter, proposed.to, managers)}</strong></span></div>
  <div>${said(proposed)} <span class="quiet">· ${t('proposal.by')} ${person(proposed.proposedBy)}${proposed.proposedOn ? html`, ${day(proposed.proposedOn)}` : ''}</span></div>`;
