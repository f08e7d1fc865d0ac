import { html } from 'lit';
import { t } from '../language.js';
import { failed } from '../loading.js';
import { whyNot } from '../rights.js';

/** Deciding and putting forward are two ways of one form: what may be done comes first, for that is what the Enter key presses. */
export const waysInOrder = (deciding, accountManager) => (whyNot(deciding, accountManager) ? ['propose', 'set'] : ['set', 'propose']);

/** The duty by which the form is offered at all: one of the two is enough. */
export const eitherDuty = (deciding, accountManager) => (whyNot('proposing', accountManager) ? deciding : 'proposing');

/** What was refused below a form whose present state is shown above it, and anew by now: it can be looked at, and sent again. */
export const refusedBelow = problem => problem.overtaken
  ? html`<div class="notice failed" role="alert"><p><strong>${t('state.changed')}</strong> ${t('by-hand.look')}</p></div>`
  : failed(problem);
