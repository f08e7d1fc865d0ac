/** An order as customer-service tells it. */
export const placedOn = order => (order.placedOn ?? order.placedAt ?? '').slice(0, 10);
export const cancelled = order => Boolean(order.cancelled) || order.status === 'CANCELLED' || order.state === 'CANCELLED';
