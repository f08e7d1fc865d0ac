import { day } from '../../format.js';
import { t } from '../../language.js';
import { methodName } from '../../methods.js';

export const methodOf = (known, simulation) => known.list.find(one => one.id === simulation.method) ?? { id: simulation.method, tiers: [] };
export const titleOf = (known, simulation) => methodName(methodOf(known, simulation));

/** Which versions over which days. */
export const periodOf = simulation => [
  t('simulation.versions', { draft: simulation.draftVersion, published: simulation.publishedVersion }),
  simulation.from ? t('simulation.from', { date: day(simulation.from) }) : t('simulation.from-start'),
  t('simulation.until', { date: day(simulation.until) }),
].join(' · ');
