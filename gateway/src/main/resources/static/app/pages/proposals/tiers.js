import { html } from 'lit';
import { day } from '../../format.js';
import { t } from '../../language.js';
import { methodName, tierName } from '../../methods.js';
import { person } from '../../parts/person.js';
import { said } from '../../parts/said.js';
import { tierChip } from '../../parts/tier-chip.js';
import { customerLink } from '../../routes.js';
import { Waiting } from './waiting.js';
import '../../parts/proposal-actions.js';

/** All tiers that were put forward to be set by hand, under one method or every one. */
class ProposedTiers extends Waiting {
  static properties = { method: { attribute: false }, methods: { attribute: false } };
  path = '/api/tiers/proposals';
  title = () => t('proposals.tiers');
  none = () => t('proposals.none');
  key = one => `${one.method} ${one.customerId}`;
  actions = (one, decided) => html`<tl-proposal-actions .proposal=${one} brief @decided=${decided}></tl-proposal-actions>`;
  told = (decided, name, { method, proposed }) =>
    t(`proposals.done.${decided}`, { name, tier: tierName(this.#known(method), proposed.tier), date: day(proposed.until) });

  willUpdate(changed) {
    if (this.hasUpdated && changed.has('method')) this.paging.restart();
    else super.willUpdate(changed);
  }

  get filter() {
    return { method: this.method };
  }

  link({ customerId, method }) {
    return customerLink(customerId, { method });
  }

  #known(id) {
    return this.methods.find(method => method.id === id);
  }

  change = ({ method: id, tier, proposed }) => {
    const method = this.#known(id);
    return html`<span class="tag">${method ? methodName(method) : id}</span>
      <div class="line"><span class="move">${tierChip(method, tier)} <span aria-hidden="true">→</span><span class="unseen">${t('change.to')}</span> ${tierChip(method, proposed.tier)}</span>
        <span>${t('by-hand.until', { date: day(proposed.until) })}</span></div>
      <div>${said(proposed)} <span class="quiet">· ${t('proposal.by')} ${person(proposed.proposedBy)}, ${day(proposed.proposedOn)}</span></div>`;
  };
}
customElements.define('tl-proposed-tiers', ProposedTiers);
