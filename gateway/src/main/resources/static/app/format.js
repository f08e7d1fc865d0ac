/** Numbers, money and dates as the reader writes them. Whatever is missing becomes a dash. */
import { locale } from './language.js';

export const NONE = '–';
const missing = value => value === undefined || value === null || value === '';
const formatted = (value, options) => new Intl.NumberFormat(locale(), options).format(value);

export const number = (value, digits = 2) =>
  missing(value) || Number.isNaN(Number(value)) ? NONE : formatted(Number(value), { maximumFractionDigits: digits });

export const percent = (fraction, digits = 1) =>
  missing(fraction) ? NONE : formatted(fraction, { style: 'percent', maximumFractionDigits: digits });

/** {"amount":"84210.00","currency":"EUR"}, exact; the text goes to Intl as it is, so that no cent is lost. */
export function money(amount, options = {}) {
  if (missing(amount?.amount)) return NONE;
  return formatted(amount.amount, { style: 'currency', currency: amount.currency ?? 'EUR', ...options });
}

/** With a sign, for differences: +3, −12, 0. */
export const signedNumber = value => missing(value) ? NONE : formatted(Number(value), { signDisplay: 'exceptZero', maximumFractionDigits: 2 });

/** A difference in money, rounded, with its sign, in the currency of `like`. */
export const signedMoney = (value, like) => money({ amount: value, currency: like?.currency }, { signDisplay: 'exceptZero', maximumFractionDigits: 0 });

/** A border or another amount of a document: without cents where there are none. */
export const plainMoney = (amount, currency) => money({ amount, currency }, { trailingZeroDisplay: 'stripIfInteger' });
export const roundMoney = amount => money(amount, { maximumFractionDigits: 0 });

/** An ISO date or instant, as a day. */
export function day(iso, options = { day: 'numeric', month: 'short', year: 'numeric' }) {
  if (missing(iso)) return NONE;
  const date = new Date(iso.length === 10 ? `${iso}T12:00:00` : iso);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(locale(), options).format(date);
}

export const moment = iso => day(iso, { dateStyle: 'medium', timeStyle: 'short' });
export const weekday = iso => day(iso, { weekday: 'long', day: 'numeric', month: 'long' });
