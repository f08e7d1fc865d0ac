/** The words of a rule, as a decision keeps them, with the names of criteria and tiers instead of their ids. */
import { day, number } from '../format.js';
import { locale, t, word } from '../language.js';
import { criterionName, criterionOf, methodName, tierName } from '../methods.js';
import { person } from './person.js';

const SAID = [
  [/^never ordered$/, () => t('rule.never-ordered')],
  [/^override ended$/, () => t('rule.override-ended')],
  [/^set by hand until (\S+)$/, ([, date]) => t('rule.by-hand', { date: day(date) })],
  [/^status (\S+)$/, ([, status]) => t('rule.status', { status: word('status', status) })],
  [/^total (-?[\d.]+), from (-?[\d.]+)$/, ([, total, border]) => t('rule.total-from', { total: number(total), border: number(border) })],
  [/^total (-?[\d.]+), below (-?[\d.]+)$/, ([, total, border]) => t('rule.total-below', { total: number(total), border: number(border) })],
];

export function ruleWords(rule, method) {
  const parts = (rule ?? '').split(': ');
  if (parts.length < 2) return rule;
  const tier = parts.pop();
  const placed = tier === 'no tier' ? t('tier.none') : tierName(method, tier);
  return `${parts.map(part => said(part, method)).join('; ')} → ${placed}`;
}

function said(part, method) {
  for (const [pattern, words] of SAID) {
    const found = pattern.exec(part);
    if (found) return words(found);
  }
  const scores = part.split(/ and |, /).map(one => /^(\S+) (-?\d+)$/.exec(one));
  return scores.every(one => one && criterionOf(method, one[1]))
    ? new Intl.ListFormat(locale()).format(scores.map(([, id, score]) => `${criterionName(method, id)} ${score}`))
    : part;
}

/** Who decided: the policy by the name and version of its method, what has a word by its word, and somebody by name. */
export function decidedBy({ decidedBy: who, typed }, method) {
  const policy = /^policy (\S+) (\d+)$/.exec(who ?? '');
  if (policy && policy[1] === method?.id) return t('decided-by.version', { method: methodName(method), n: policy[2] });
  if (who?.startsWith('order:')) return t('decided-by.order', { id: who.slice('order:'.length) });
  if (who?.startsWith('hand-over:')) return t('decided-by.hand-over');
  const known = word('decided-by', who);
  return known && known === who ? person(who, typed) : known;
}
