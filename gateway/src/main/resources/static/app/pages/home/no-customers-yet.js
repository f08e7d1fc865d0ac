import { html } from 'lit';
import { t } from '../../language.js';

/** What to do when there is nothing to show yet. */
export const noCustomersYet = () => html`
  <div class="empty">
    <h2 id="pyramid-title">${t('empty.title')}</h2>
    <p class="quiet">${t('empty.why')}</p>
    <ol>
      <li>${t('empty.managers')}</li>
      <li>${t('empty.customers')}</li>
      <li>${t('empty.orders')}</li>
    </ol>
    <p><a href="#/import" role="button">${t('empty.import')}</a></p>
  </div>`;
