import { html } from 'lit';
import { day } from '../format.js';
import { t, word } from '../language.js';
import { level } from './level.js';
import { person } from './person.js';
import { said } from './said.js';

/** An exception in force or put forward: what, until when, why, what the customer does for it, and who. */
export const exceptionSaid = (capability, exception) => html`
  <div class="line"><span>${word('level', capability)}: <strong>${level(capability, exception.value)}</strong></span>
    <span>${t('by-hand.until', { date: day(exception.until) })}</span></div>
  <div>${said(exception)} ${exception.counterPromise ? html`<span>${t('exception.counter-promise')}: <q>${exception.counterPromise}</q></span>` : ''}</div>
  <div class="quiet">${t('proposal.by')} ${person(exception.proposedBy)}, ${day(exception.proposedOn)}${
    exception.approvedBy ? html` · ${t('exception.approved-by')} ${person(exception.approvedBy)}, ${day(exception.approvedOn)}` : ''}</div>`;
