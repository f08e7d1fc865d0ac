import { html } from 'lit';
import { send } from '../../api.js';
import { businessDate } from '../../clock.js';
import { t } from '../../language.js';
import { failed } from '../../loading.js';
import { Part } from '../../part.js';
import { needs } from '../../rights.js';
import { simulationLink } from '../../routes.js';

/** Lets a sound document run over the real past before anybody decides. */
class SimulateForm extends Part {
  static properties = { method: { attribute: false }, problem: { state: true }, busy: { state: true } };

  render() {
    return html`<section class="card" aria-labelledby="simulate-title">
      <h2 id="simulate-title">${t('simulate.title')}</h2>
      <p class="quiet">${t('simulate.lead')}</p>
      <form @submit=${this.#simulate}>
        <div class="choices">
          <label class="field">${t('simulate.from')}<input type="date" name="from" max=${businessDate() ?? ''}></label>
          <label class="field">${t('simulate.until')}<input type="date" name="until" max=${businessDate() ?? ''}></label>
          <button ${needs('drafting')} ?disabled=${!this.method || this.busy}>${t('simulate.send')}</button>
        </div>
        ${this.method ? '' : html`<p class="quiet">${t('simulate.not-sound')}</p>`}
        ${this.problem ? failed(this.problem) : ''}
      </form>
    </section>`;
  }

  #simulate = async event => {
    event.preventDefault();
    const given = new FormData(event.target);
    this.busy = true;
    this.problem = undefined;
    try {
      const started = await send('POST', '/api/simulations', {
        draft: this.method, from: given.get('from') || undefined, until: given.get('until') || undefined,
      });
      location.hash = simulationLink(started.id);
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  };
}
customElements.define('tl-simulate-form', SimulateForm);
