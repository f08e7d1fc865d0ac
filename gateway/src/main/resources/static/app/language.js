/** The reader's language: words from /words/{code}.json, and the locale for numbers and dates. */
const LOCALES = { en: 'en-GB', nl: 'nl-NL' };
const KEPT = 'tierledger.language';
const dictionaries = {};
let current = 'en';

export const languages = Object.keys(LOCALES);
export const language = () => current;
export const locale = () => LOCALES[current];

export async function startLanguage() {
  const wanted = localStorage.getItem(KEPT) ?? navigator.language.slice(0, 2);
  await speak(languages.includes(wanted) ? wanted : 'en');
}

/** What a reader chose is kept; what a browser suggests is not. */
export async function useLanguage(code) {
  await speak(code);
  localStorage.setItem(KEPT, code);
}

async function speak(code) {
  dictionaries[code] ??= await (await fetch(`/words/${code}.json`)).json();
  current = code;
  document.documentElement.lang = code;
}

/** The words of a key, with {names} filled in. An unknown key shows itself: better ugly than empty. */
export function t(key, values = {}) {
  const words = dictionaries[current]?.[key] ?? key;
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}

/** Words for a number of things: `key.one` or `key.other`, with {n} formatted. */
export function count(key, n) {
  const form = new Intl.PluralRules(locale()).select(n) === 'one' ? 'one' : 'other';
  return t(`${key}.${form}`, { n: new Intl.NumberFormat(locale()).format(n) });
}

/** The word for a value that a service sent, or the value itself when we have none. */
export function word(prefix, value) {
  if (value === undefined || value === null || value === '') return '';
  return dictionaries[current]?.[`${prefix}.${String(value).toLowerCase()}`] ?? String(value);
}

/** Display text that a service sends per language ({"en":…,"nl":…}) or plain. */
export function text(words, otherwise = '') {
  if (typeof words === 'string') return words;
  return words?.[current] ?? words?.en ?? words?.nl ?? otherwise;
}
