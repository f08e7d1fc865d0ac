import { html } from 'lit';
import { address, send } from '../../api.js';
import { t } from '../../language.js';
import { failed } from '../../loading.js';
import { Part } from '../../part.js';
import '../../parts/shown-once.js';
import { needs } from '../../rights.js';
import { signed, user } from '../../user.js';

const PATH = '/api/calendar';

/** The address at which a calendar program reads an account manager's work, drawn and withdrawn. */
class CalendarAddress extends Part {
  static properties = { manager: {}, drawn: { state: true }, done: { state: true }, problem: { state: true }, busy: { state: true } };

  willUpdate(changed) {
    if (changed.has('manager')) this.drawn = this.done = this.problem = undefined;
  }

  render() {
    return html`<details class="card"><summary>${t('calendar')}</summary>
      <p class="quiet">${t('calendar.hint')}</p>
      ${this.drawn ? html`<tl-shown-once heading=${t('calendar.once')} hint=${t('calendar.once.hint')} label=${t('calendar.address')}
        .value=${new URL(this.drawn.path, location.origin).href} @away=${() => (this.drawn = undefined)}></tl-shown-once>` : ''}
      ${this.problem ? failed(this.problem) : ''}
      <div class="actions">
        <button type="button" class="outline" ${needs('planning', this.manager)} ?disabled=${this.busy} @click=${this.#draw}>${t('calendar.draw')}</button>
        <button type="button" class="plain" ${needs('planning', this.manager)} ?disabled=${this.busy} @click=${this.#close}>${t('calendar.close')}</button>
        <span role="status">${this.done ?? ''}</span></div></details>`;
  }

  #draw = () => this.#doing(async () => {
    this.drawn = await send('POST', PATH, { accountManager: this.manager }, signed(user()));
    await this.updateComplete;
    this.querySelector('tl-shown-once').begin();
  });

  #close = () => this.#doing(async () => {
    await send('DELETE', address(PATH, { accountManager: this.manager }), undefined, signed(user()));
    this.drawn = undefined;
    this.done = t('calendar.closed');
  });

  #doing(what) {
    this.done = undefined;
    return this.writing(what);
  }
}
customElements.define('tl-calendar-address', CalendarAddress);
