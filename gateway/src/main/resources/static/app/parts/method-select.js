import { html } from 'lit';
import { t } from '../language.js';
import { methodName } from '../methods.js';

/** Chooses a method; the leading one is marked. */
export const methodSelect = ({ list, leading }, present, choose) => html`
  <label class="field">${t('method.label')}
    <select @change=${event => choose(event.target.value)}>${list.map(method => html`
      <option value=${method.id} ?selected=${method.id === present?.id}>${methodName(method)}${
        method.id === leading ? ` (${t('method.leading')})` : ''}</option>`)}
    </select>
  </label>`;
