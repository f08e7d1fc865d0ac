import { segment } from '../api.js';
import { t } from '../language.js';
import { ProposalActions } from './proposal-actions.js';

/** What stands put forward for a service level is approved as it was read, or declined with a reason; who put it forward takes it back. */
class ExceptionActions extends ProposalActions {
  get duty() {
    return 'excepting';
  }

  get carrying() {
    return t('exception.approve');
  }

  get carryingLabel() {
    return t('exception.approve.label', this.whose);
  }

  get waiting() {
    return this.proposal.exception;
  }

  carryOut() {
    return ['POST', `${exceptionPlace(this.proposal)}/approval`, { id: this.waiting.id }];
  }

  get place() {
    return `${exceptionPlace(this.proposal)}/proposal`;
  }
}
customElements.define('tl-exception-actions', ExceptionActions);

/** The address of an exception to a level of a customer. */
export const exceptionPlace = ({ customerId, capability }) => `/api/service-levels/${segment(customerId)}/exceptions/${segment(capability)}`;
