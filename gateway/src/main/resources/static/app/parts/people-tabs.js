import { html, nothing } from 'lit';
import { t } from '../language.js';

const TABS = [
  ['people', '#/people', () => t('title.people')],
  ['teams', '#/teams', () => t('title.teams')],
  ['tokens', '#/tokens', () => t('title.tokens')],
  ['access', '#/access', () => t('title.access')],
];

/** The pages about people, and which of them is this. */
export const peopleTabs = present => html`<nav class="tabs" aria-label=${t('people.tabs')}><ul>${TABS.map(([name, href, words]) => html`
  <li><a href=${href} aria-current=${name === present ? 'page' : nothing}>${words()}</a></li>`)}</ul></nav>`;
