import { day, money, number, plainMoney } from '../../format.js';
import { count, t } from '../../language.js';
import { period } from '../../parts/period.js';

/** In the order in which they are shown; the last of the hidden ones stands apart, because nobody has said anything about it. */
export const KINDS = ['DEAD_A', 'HIDDEN_A_WALLET', 'HIDDEN_A_JUDGED', 'HIDDEN_A_UNJUDGED', 'LOSS_MAKING', 'EXPENSIVE_C'];

const key = kind => kind.toLowerCase().replaceAll('_', '-');
export const titleOf = (kind, tiers) => t(`finding.${key(kind)}`, tiers);

/** What the finding is, with the borders that were held against the customers. */
export const explanationOf = (kind, basis, tiers) => t(`finding.${key(kind)}.why`, {
  ...tiers,
  border: plainMoney(basis.border?.amount, basis.border?.currency),
  window: period(basis.window),
  from: day(basis.windowFrom),
  half: day(basis.halfWindowFrom),
  promised: count('contacts', basis.promisedContacts ?? 0),
});

const REVENUE = [() => t('finding.revenue'), one => money(one.revenue)];
const ORDERS = [() => t('finding.orders'), one => number(one.orders)];
const LAST = [() => t('finding.last-order'), one => day(one.lastOrderOn)];

/** The numbers behind each kind of finding: heading and value. */
export const COLUMNS = {
  DEAD_A: [LAST, REVENUE, ORDERS],
  HIDDEN_A_WALLET: [[() => t('finding.wallet'), one => money(one.wallet)], [() => t('finding.remaining'), one => money(one.remainingWallet)], REVENUE],
  HIDDEN_A_JUDGED: [REVENUE, ORDERS, LAST],
  HIDDEN_A_UNJUDGED: [REVENUE, ORDERS, LAST],
  LOSS_MAKING: [[() => t('finding.profit'), one => money(one.profit)], REVENUE, ORDERS],
  EXPENSIVE_C: [[() => t('finding.contacts'), one => number(one.contacts)], [() => t('finding.promised'), one => number(one.promisedContacts)], REVENUE],
};
