import { html } from 'lit';
import { word } from '../language.js';

const SIGNS = { done: '✓', late: '!', missed: '!', skipped: '–', withdrawn: '–', due: '○' };
/** Whether somebody can still do it; what is done, skipped, missed or withdrawn is closed. */
export const open = activity => ['due', 'late'].includes(activity.state?.toLowerCase());

/** A sign and a word: never colour alone. */
export const stateTag = state => html`<span class="tag state-${state?.toLowerCase()}"><span aria-hidden="true">${
  SIGNS[state?.toLowerCase()] ?? '·'}</span> ${word('activity-state', state)}</span>`;
