import { count } from '../language.js';

const UNITS = {
  Y: n => count('period.years', n),
  M: n => count('period.months', n),
  W: n => count('period.weeks', n),
  D: n => count('period.days', n),
};

/** An ISO period such as P12M in words. */
export function period(iso) {
  const parts = [...String(iso ?? '').matchAll(/(\d+)([YMWD])/g)];
  return parts.length ? parts.map(([, n, unit]) => UNITS[unit](Number(n))).join(' ') : (iso ?? '');
}
