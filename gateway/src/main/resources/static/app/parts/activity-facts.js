import { html } from 'lit';
import { day } from '../format.js';
import { t } from '../language.js';

/** At what time of its day, from which day it was moved, and who does it in the place of who answers for the customer. */
export const activityFacts = ({ at, movedFrom, assignedTo }, managers = []) => html`
  ${at ? html`<span>${t('activity.at', { time: at })}</span>` : ''}
  ${movedFrom ? html`<span class="quiet">${t('plan.moved', { date: day(movedFrom) })}</span>` : ''}
  ${assignedTo ? html`<span class="tag">${t('activity.assigned', { name: assignedTo === 'back-office' ? t('desk.back-office') : managers.find(one => one.accountManagerId === assignedTo)?.name ?? assignedTo })}</span>` : ''}`;
