import { html, svg } from 'lit';
import { t } from '../language.js';

const SHAPES = { promotion: 'M8 3l5 6H10v4H6V9H3z', demotion: 'M8 13L3 7h3V3h4v4h3z', assigned: 'M8 4a4 4 0 100 8 4 4 0 000-8z', withdrawn: 'M3.5 7h9v2h-9z', retention: 'M3 5h10v2H3zM3 9h10v2H3z', override: 'M8 2a3 3 0 110 6 3 3 0 010-6zM3 14a5 5 0 0110 0z' };
const TYPES = {
  'tier-assigned': 'assigned', 'tier-withdrawn': 'withdrawn', 'tier-retained': 'retention',
  'override-taken': 'override', 'override-released': 'override', 'without-override': 'override',
};

/** promotion, demotion, assigned, withdrawn, retention or override, whatever the form in which the change came. */
export function kindOf(change, eventName = '') {
  if (change.direction) return change.direction.toLowerCase();
  return TYPES[change.type ?? eventName] ?? (change.from && !change.to ? 'withdrawn' : 'assigned');
}

/** An arrow and a word: never colour alone. */
export const direction = kind => html`<span class="direction ${kind}">
  <svg viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${SHAPES[kind] ?? SHAPES.assigned} fill="currentColor"></path>`}</svg>${t(`direction.${kind}`)}</span>`;
