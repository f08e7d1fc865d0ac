import { NONE } from '../format.js';
import { t, word } from '../language.js';

/** A service level as people here read it: a number with its unit, or a word; what a customer may be told comes with the answer. */
export function level(capability, value) {
  if (value === undefined || value === null) return NONE;
  if (!/^[\d.]+$/.test(value)) return word('level-value', value);
  return capability === 'payment-term' ? t('programme.days', { n: value }) : `${value} %`;
}

/** In what a level of this kind is counted; empty for one that is a word. */
export const unitOfLevel = capability => ({ 'discount-ceiling': t('level.unit.percent'), 'payment-term': t('level.unit.days') })[capability] ?? '';
