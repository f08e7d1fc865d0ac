import { html, nothing } from 'lit';
import { get, segment } from '../../api.js';
import { day } from '../../format.js';
import { t } from '../../language.js';
import { Loading } from '../../loading.js';
import { methodName } from '../../methods.js';
import { Part } from '../../part.js';
import { tierChip } from '../../parts/tier-chip.js';
import { customerLink } from '../../routes.js';

/** The customer's tier under every method; each is the way to that method's story. */
class CustomerTiers extends Part {
  static properties = { customerId: { attribute: false }, known: { attribute: false }, method: { attribute: false } };
  tiers = new Loading(this);

  willUpdate(changed) {
    if (changed.has('customerId') || changed.has('known')) this.look();
  }

  look() {
    this.tiers.ask(async signal => Object.fromEntries(await Promise.all(this.known.list.map(async method => [method.id, await this.#tier(method.id, signal)]))));
  }

  /** A method that does not place this customer answers 404: that is an answer, not a failure. */
  #tier(method, signal) {
    return get(`/api/tiers/customers/${segment(this.customerId)}`, { method }, signal).catch(problem => {
      if (problem.status === 404) return {};
      throw problem;
    });
  }

  render() {
    return this.tiers.show(tiers => html`<nav class="method-tiers" aria-label=${t('customer.tiers')}><ul>
      ${this.known.list.map(method => this.#card(method, tiers[method.id] ?? {}))}</ul></nav>`);
  }

  #card(method, placed) {
    return html`<li><a class="card" href=${customerLink(this.customerId, { method: method.id })}
        aria-current=${method.id === this.method.id ? 'true' : nothing}>
      <span class="quiet">${methodName(method)}${method.id === this.known.leading ? html` <span class="tag">${t('method.leading')}</span>` : ''}</span>
      ${tierChip(method, placed.tier, { provisional: placed.provisional })}
      <span class="quiet since">${placed.since ? t('tier.since', { date: day(placed.since) }) : ''}</span>
    </a></li>`;
  }
}
customElements.define('tl-customer-tiers', CustomerTiers);
