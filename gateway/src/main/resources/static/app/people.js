/** Lists of people, teams and account managers, for choosing from and for their names. */
import { html } from 'lit';
import { get, items } from './api.js';
import { t } from './language.js';

const MOST = 500;
export const ROLES = ['reader', 'account-manager', 'back-office', 'sales-manager', 'policy-owner', 'auditor', 'administrator'];

/** All of a list, page after page. */
export async function all(path, signal, query = {}) {
  const found = [];
  let cursor;
  do {
    const page = await get(path, { ...query, limit: MOST, cursor }, signal);
    found.push(...items(page));
    cursor = page.next;
  } while (cursor);
  return found;
}

export const managerId = manager => manager.accountManagerId ?? manager.id;
export const managerName = (id, managers = []) => managers.find(one => managerId(one) === id)?.name ?? id ?? '';

/** A name, or why there is none, or at least the id. */
export function personName(id, people = []) {
  const person = people.find(one => one.personId === id);
  return person?.name ?? (person?.sealed ? t(`people.sealed.${person.sealed}`) : id ?? '');
}

export const teamName = (id, teams = []) => teams.find(one => one.teamId === id)?.name ?? id ?? '';

/** @param list pairs of value and words */
export const options = (list, present, none) => html`${none === undefined ? '' : html`<option value="" ?selected=${!present}>${none}</option>`}
  ${list.map(([value, words]) => html`<option value=${value} ?selected=${value === present}>${words}</option>`)}`;

export const peopleOptions = people => people.map(one => [one.personId, personName(one.personId, people)]);
export const teamOptions = teams => teams.map(one => [one.teamId, one.name]);
export const managerOptions = managers => managers.map(one => [managerId(one), one.name ?? managerId(one)]);

let named;

/** What somebody is called, asked once for all when the first is shown; the id itself of who is not in the directory, or while it is away. */
export async function nameOf(id) {
  named ??= all('/api/people').catch(() => {
    named = undefined;
    return [];
  });
  return personName(id, await named);
}
