import { t } from '../language.js';
import { tierName } from '../methods.js';
import { kindOf } from './direction.js';

/** One sentence about a change: the service's own words, or ours when it sent none. */
export function sentence(change, method, eventName) {
  if (change.sentence) return change.sentence;
  const kind = kindOf(change, eventName);
  return t(`sentence.${kind}`, {
    name: change.customerName ?? change.customerId ?? '',
    from: tierName(method, change.from),
    to: tierName(method, change.to),
  });
}
