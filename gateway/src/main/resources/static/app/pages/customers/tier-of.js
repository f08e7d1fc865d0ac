import { get, segment } from '../../api.js';
import { Loading } from '../../loading.js';
import { NONE } from '../../format.js';
import { Part } from '../../part.js';
import { tierChip } from '../../parts/tier-chip.js';

/** The tier of one customer in a list, asked for by itself: lists come from customer-service, which decides no tiers. */
class TierOf extends Part {
  static properties = { customerId: { attribute: false }, method: { attribute: false }, known: { attribute: false } };
  placed = new Loading(this);

  willUpdate(changed) {
    if (this.known || !this.method || !(changed.has('customerId') || changed.has('method'))) return;
    this.placed.ask(signal => get(`/api/tiers/customers/${segment(this.customerId)}`, { method: this.method.id }, signal));
  }

  render() {
    const placed = this.known ?? (this.placed.state === 'ready' ? this.placed.value : undefined);
    if (!placed && this.placed.state !== 'missing') return NONE;
    return tierChip(this.method, placed?.tier, { provisional: placed?.provisional });
  }
}
customElements.define('tl-tier-of', TierOf);
