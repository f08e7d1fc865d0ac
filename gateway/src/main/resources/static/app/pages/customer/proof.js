import { html } from 'lit';
import { call, get, segment } from '../../api.js';
import { number } from '../../format.js';
import { t } from '../../language.js';
import { verified } from '../../ledger.js';
import { Part } from '../../part.js';

/** A note is signed each second while something is stored: what is asked about in the meantime is asked again. */
const AGAIN = 2_000;
const MOST = 15;
const ORIGIN = 'tierledger/tier';

/** Whether the event of a change stands in the signed ledger, verified in this browser; what could not be verified is said, and why. */
class Proof extends Part {
  static properties = { change: { attribute: false }, found: { state: true } };
  #tries = 0;

  connectedCallback() {
    super.connectedCallback();
    this.#look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  async #look() {
    try {
      const key = await (await call('/api/ledger/tier/key')).text();
      const { ledger } = await get(`/api/tiers/changes/${segment(this.change.changeId)}`);
      const { position, customerId, method } = this.change;
      if (ledger) this.found = await verified(ledger, { position, stream: `placement:${customerId}:${method}` }, { origin: ORIGIN, key });
      else this.#later();
    } catch (problem) {
      if (problem.code === 'nothing-signed-yet') this.#later();
      else if (problem.passing) this.#later('away');
      else this.found = { outcome: problem.status === 404 ? 'none' : 'failed' };
    }
  }

  #later(outcome = 'signing') {
    const goesOn = this.#tries++ < MOST && this.isConnected;
    this.found = { outcome: goesOn || outcome === 'away' ? outcome : 'unsigned' };
    if (goesOn) this.timer = setTimeout(() => this.#look(), AGAIN);
  }

  render() {
    const { outcome = 'looking', why, size, signedBy } = this.found ?? {};
    const words = outcome === 'refused' ? t(`proof.refused.${why}`)
      : t(`proof.${outcome}`, { event: number(this.change.position), size: number(size), key: signedBy });
    return html`<h4>${t('proof.title')}</h4>
      <p role="status" data-outcome=${outcome}>${outcome === 'refused' ? html`<strong>${t('proof.refused')}</strong> ` : ''}${words}</p>
      ${outcome === 'verified' ? html`<p class="quiet">${t('proof.means')}</p>` : ''}`;
  }
}
customElements.define('tl-proof', Proof);
