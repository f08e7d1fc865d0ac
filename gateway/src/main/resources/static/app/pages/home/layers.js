/** The answer of GET /api/tiers/pyramid, made whole: shares as fractions, totals, tiers in the method's order. What is withheld has no figures, and leaves no totals. */
import { tierName, tierRank } from '../../methods.js';

const sum = (list, of) => list.reduce((total, one) => total + (Number(of(one)) || 0), 0);

export function layersOf(answer, method) {
  const given = [...(answer.tiers ?? [])].sort((a, b) => tierRank(method, a.tier) - tierRank(method, b.tier));
  const partial = given.some(tier => tier.withheld);
  const customers = partial ? answer.customers ?? 0 : sum(given, tier => tier.customers);
  const revenue = sum(given, tier => tier.revenue?.amount);
  const tiers = given.map(tier => ({
    ...tier,
    name: tierName(method, tier.tier),
    rank: tierRank(method, tier.tier) || 1,
    share: tier.withheld ? undefined : customers ? tier.customers / customers : 0,
    revenueShare: partial ? tier.revenueShare ?? undefined : revenue ? Number(tier.revenue?.amount ?? 0) / revenue : undefined,
  }));
  const currency = given.find(tier => tier.revenue)?.revenue.currency;
  return {
    tiers,
    partial,
    monthEnd: answer.monthEnd,
    customers,
    revenue: currency && { amount: revenue.toFixed(2), currency },
    contacts: sum(given, tier => tier.contactsPerYear),
    notPlaced: Object.entries(answer.notPlaced ?? {}).filter(([, customers]) => customers > 0),
    awaiting: answer.awaitingPlacement ?? 0,
    asOf: answer.asOf,
  };
}
