import { segment } from '../api.js';
import { ProposalActions } from './proposal-actions.js';

/** Where a customer's status and account manager are decided about: how it is written, and under which name the wish stands. */
export const MATTERS = {
  STATUS: { method: 'POST', path: 'status', field: 'status' },
  ACCOUNT_MANAGER: { method: 'PUT', path: 'account-manager', field: 'accountManagerId' },
};

export const matterPlace = (customerId, matter) => `/api/customers/${segment(customerId)}/${MATTERS[matter].path}`;

/** A status or account manager that stands put forward is decided as it was read, or declined with a reason; who put it forward takes it back. */
class DecisionActions extends ProposalActions {
  get duty() {
    return 'deciding';
  }

  carryOut() {
    const { matter, proposed } = this.proposal;
    return [MATTERS[matter].method, this.#place, { [MATTERS[matter].field]: proposed.to, reason: proposed.reason, ...this.meant }];
  }

  /** Another that took its place is neither carried out nor closed. */
  get meant() {
    return { proposal: this.proposal.proposed.id };
  }

  get place() {
    return `${this.#place}/proposal`;
  }

  get #place() {
    return matterPlace(this.proposal.customerId, this.proposal.matter);
  }
}
customElements.define('tl-decision-actions', DecisionActions);
