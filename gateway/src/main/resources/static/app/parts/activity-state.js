import { html } from 'lit';
import { word } from '../language.js';

const SIGNS = { done: '✓', completed: '✓', late: '!', skipped: '–', withdrawn: '–', due: '○', planned: '○' };
export const open = activity => !['done', 'completed', 'skipped', 'withdrawn'].includes(activity.state?.toLowerCase());

/** A sign and a word: never colour alone. */
export const stateTag = state => html`<span class="tag state-${state?.toLowerCase()}"><span aria-hidden="true">${
  SIGNS[state?.toLowerCase()] ?? '·'}</span> ${word('activity-state', state)}</span>`;
