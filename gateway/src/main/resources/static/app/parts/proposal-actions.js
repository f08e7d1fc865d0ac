import { html } from 'lit';
import { address, segment, send } from '../api.js';
import { t } from '../language.js';
import { failed } from '../loading.js';
import { Part } from '../part.js';
import { needs } from '../rights.js';
import { signed, user, whoAnswers } from '../user.js';
import { reasonForm } from './reason-form.js';

/** What stands put forward for a customer is carried out with one press, or declined with a reason; who put it forward takes it back. */
class ProposalActions extends Part {
  static properties = {
    proposal: { attribute: false }, brief: { type: Boolean }, closing: { state: true }, problem: { state: true }, busy: { state: true },
  };

  /** Taking back what one put forward oneself has a word of its own. */
  get #close() {
    return this.proposal.proposed.proposedBy === user() ? 'withdraw' : 'decline';
  }

  render() {
    const how = this.#close;
    return this.closing
      ? reasonForm({ ask: t(`proposal.${how}.ask`), words: t(`proposal.${how}.send`), problem: this.problem, busy: this.busy, send: this.#closed, leave: this.#leave })
      : html`<div class="actions">${this.#carrying()}
        <button type="button" class="plain slim" ${this.#needs('proposing')} aria-label=${t(`proposal.${how}.label`, this.#whose())} ?disabled=${this.busy} @click=${this.#begin}>${t(`proposal.${how}`)}</button>
        ${this.problem ? failed(this.problem) : ''}</div>`;
  }

  /** The same tier, reason and day; a reason that nobody can read is not given again. */
  #carrying() {
    return this.proposal.proposed.reason ? html`<button type="button" class="outline slim" ${this.#needs('overriding')} aria-label=${t('proposal.carry-out.label', this.#whose())}
      ?disabled=${this.busy} @click=${this.#carryOut}>${t('proposal.carry-out')}</button>` : '';
  }

  #needs(duty) {
    return needs(duty, this.proposal.accountManagerId ?? '-', { brief: this.brief });
  }

  #whose() {
    return { name: this.proposal.customerName ?? this.proposal.customerId };
  }

  #begin = async () => {
    this.problem = undefined;
    this.closing = true;
    await this.updateComplete;
    this.querySelector('input').focus();
  };

  #leave = () => {
    this.closing = this.problem = undefined;
  };

  #carryOut = () => {
    const { tier, until, reason } = this.proposal.proposed;
    return this.#write('PUT', 'override', { tier, until, reason }, 'carried-out');
  };

  #closed = event => {
    event.preventDefault();
    return this.#write('DELETE', 'override/proposal', Object.fromEntries(new FormData(event.target)), this.#close);
  };

  async #write(method, what, said, decided) {
    const name = await whoAnswers();
    if (!name) return;
    const { proposal } = this;
    this.busy = true;
    this.problem = undefined;
    try {
      await send(method, address(`/api/tiers/customers/${segment(proposal.customerId)}/${what}`, { method: proposal.method }), said, signed(name));
      this.closing = undefined;
      this.dispatchEvent(new CustomEvent('decided', { detail: { decided, proposal }, bubbles: true }));
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }
}
customElements.define('tl-proposal-actions', ProposalActions);
