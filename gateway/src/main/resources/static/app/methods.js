/** The methods of the installation, asked once: names, tiers best first, criteria and their words. */
import { get, items } from './api.js';
import { text, word } from './language.js';

let asked;
let measures = [];

export async function methods(signal) {
  asked ??= Promise.all([get('/api/methods'), get('/api/criteria/measures')]).catch(problem => {
    asked = undefined;
    throw problem;
  });
  const [answer, measurable] = await asked;
  measures = items(measurable);
  signal?.throwIfAborted();
  const list = items(answer).length ? items(answer) : (answer.methods ?? []);
  const leading = answer.leading ?? list.find(method => method.leading)?.id ?? list[0]?.id;
  return { list, leading, unpublished: answer.unpublished ?? [] };
}

/** After a publication or another choice of the leading one. */
export const askMethodsAnew = () => (asked = undefined);

export function chosen({ list, leading }, wanted) {
  return list.find(method => method.id === wanted) ?? list.find(method => method.id === leading) ?? list[0];
}

export const methodName = method => text(method?.name, method?.id ?? '');
const tierAt = (method, tier) => method?.tiers?.findIndex(candidate => candidate.id === tier) ?? -1;
/** A plan may be promised to a status, in the place of a tier. */
export const tierName = (method, tier) => text(method?.tiers?.[tierAt(method, tier)]?.name, word('status', tier));

/** 1 for the best tier; colours follow the place in the pyramid, not the name. At most 7 are told apart. */
export const tierRank = (method, tier) => Math.min(tierAt(method, tier) + 1, 7);
export const criterionOf = (method, id) => method?.criteria?.find(criterion => criterion.id === id);
export const criterionName = (method, id) => text(criterionOf(method, id)?.name, id);

/** What a criterion can measure, as the service says it: name, unit, and which parts of a criterion it needs. */
export const measurable = () => measures;
const measureOf = criterion => measures.find(one => one.measure === criterion?.measure);

/** What a criterion measures, as it is called within a sentence. */
export const measureWord = criterion => text(measureOf(criterion)?.name, criterion?.measure ?? '');

/** MONEY, ORDERS, DAYS or RATIO; nothing for what is judged. */
export const unitOf = criterion => measureOf(criterion)?.unit;
export const inMoney = criterion => unitOf(criterion) === 'MONEY';
export const judged = criterion => Boolean(criterion) && (criterion.judged ?? criterion.kind === 'JUDGED');

/** The scores a person can give, each with its words. */
export function scoresOf(criterion) {
  const lowest = criterion?.lowest ?? 1;
  const highest = criterion?.highest ?? 5;
  return Array.from({ length: highest - lowest + 1 }, (_, step) => lowest + step)
    .map(score => ({ score, words: text(criterion?.words?.[score]) }));
}
