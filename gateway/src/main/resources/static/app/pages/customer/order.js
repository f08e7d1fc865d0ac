/** An order as customer-service tells it: `left` is what remains of it in the reporting currency. */
export const placedOn = order => (order.placedOn ?? order.placedAt ?? '').slice(0, 10);
export const cancelled = order => Boolean(order.cancelled) || order.status === 'CANCELLED' || order.state === 'CANCELLED';
export const worth = order => order.left ?? order.reporting ?? order.amount;
