/** In the order in which a case goes through them. */
export const STATES = ['PROPOSED', 'DEFENDED', 'UNDISPUTED', 'DECIDED', 'GONE'];

/** The tiers of its method, best first, each with its name. */
export const tiersOf = ({ pyramid }) => pyramid.now.map(({ tier, name }) => [tier, name]);

/** Whether something can still be said about the cases of a review. */
export const isOpen = ({ state }) => state === 'OPEN' || state === 'DECIDING';
