import { whyNot } from '../rights.js';

/** Deciding and putting forward are two ways of one form: what may be done comes first, for that is what the Enter key presses. */
export const waysInOrder = (deciding, accountManager) => (whyNot(deciding, accountManager) ? ['propose', 'set'] : ['set', 'propose']);

/** The duty by which the form is offered at all: one of the two is enough. */
export const eitherDuty = (deciding, accountManager) => (whyNot('proposing', accountManager) ? deciding : 'proposing');
