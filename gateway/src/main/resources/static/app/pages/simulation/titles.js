import { day } from '../../format.js';
import { t } from '../../language.js';
import { methodName } from '../../methods.js';

/** The method as the draft names it: it may have other tiers than the version that counts, or be the first of its kind. */
export const methodOf = (known, { method, draft }) => ({ id: method, tiers: [], ...known.list.find(one => one.id === method), ...draft });
export const titleOf = (known, simulation) => methodName(methodOf(known, simulation));

/** Which versions over which days. */
export const periodOf = simulation => [
  simulation.publishedVersion ? t('simulation.versions', { draft: simulation.draftVersion, published: simulation.publishedVersion }) : t('simulation.first'),
  simulation.from ? t('simulation.from', { date: day(simulation.from) }) : t('simulation.from-start'),
  t('simulation.until', { date: day(simulation.until) }),
].join(' · ');
