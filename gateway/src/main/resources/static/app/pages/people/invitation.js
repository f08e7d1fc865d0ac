import { html } from 'lit';
import { segment, send } from '../../api.js';
import { moment } from '../../format.js';
import { t } from '../../language.js';
import { failed } from '../../loading.js';
import { Part } from '../../part.js';
import '../../parts/shown-once.js';
import { needs } from '../../rights.js';
import { signed, user } from '../../user.js';

/** Draws the address at which a person chooses a password, for the first time or anew. */
class Invitation extends Part {
  static properties = { personId: { attribute: false }, drawn: { state: true }, problem: { state: true }, busy: { state: true } };

  willUpdate(changed) {
    if (changed.has('personId')) this.drawn = this.problem = undefined;
  }

  render() {
    return html`<section class="card sheet" aria-labelledby="invitation-title"><h2 id="invitation-title">${t('invitation')}</h2>
      <p class="quiet">${t('invitation.hint')}</p>
      ${this.drawn ? this.#shown(this.drawn) : ''}${this.problem ? failed(this.problem) : ''}
      <div class="actions"><button type="button" class="outline" ${needs('keeping-people')} ?disabled=${this.busy} @click=${this.#draw}>${t('invitation.draw')}</button></div>
    </section>`;
  }

  #shown({ address, until }) {
    return html`<tl-shown-once heading=${t('invitation.once')} hint=${t('invitation.once.hint', { until: moment(until) })}
      label=${t('invitation.address')} .value=${new URL(address, location.origin).href} @away=${() => (this.drawn = undefined)}></tl-shown-once>`;
  }

  #draw = () => this.writing(async () => {
    this.drawn = await send('POST', `/api/people/${segment(this.personId)}/invitation`, undefined, signed(user()));
    await this.updateComplete;
    this.querySelector('tl-shown-once').begin();
  });
}
customElements.define('tl-invitation', Invitation);
