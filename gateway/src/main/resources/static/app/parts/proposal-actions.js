import { html } from 'lit';
import { address, segment, send } from '../api.js';
import { t } from '../language.js';
import { failed } from '../loading.js';
import { Part } from '../part.js';
import { needs } from '../rights.js';
import { signed, user, whoAnswers } from '../user.js';
import { reasonForm } from './reason-form.js';

/** What stands put forward for a customer is carried out with one press, or declined with a reason; who put it forward takes it back. */
export class ProposalActions extends Part {
  static properties = {
    proposal: { attribute: false }, brief: { type: Boolean }, closing: { state: true }, problem: { state: true }, busy: { state: true },
  };

  /** The duty of who carries it out. */
  get duty() {
    return 'overriding';
  }

  /** What it is called when it is carried out. */
  get carrying() {
    return t('proposal.carry-out');
  }

  get carryingLabel() {
    return t('proposal.carry-out.label', this.whose);
  }

  /** What was put forward, by whom and why. */
  get waiting() {
    return this.proposal.proposed;
  }

  /** The write that carries it out: the same tier, reason and day. */
  carryOut() {
    const { tier, until, reason } = this.waiting;
    return ['PUT', this.#override('override'), { tier, until, reason }];
  }

  /** Where what was put forward is taken back or declined. */
  get place() {
    return this.#override('override/proposal');
  }

  /** What says beside the reason which proposal is meant. */
  get meant() {
    return {};
  }

  #override(what) {
    return address(`/api/tiers/customers/${segment(this.proposal.customerId)}/${what}`, { method: this.proposal.method });
  }

  get whose() {
    return { name: this.proposal.customerName ?? this.proposal.customerId };
  }

  /** Taking back what one put forward oneself has a word of its own. */
  get #close() {
    return this.waiting.proposedBy === user() ? 'withdraw' : 'decline';
  }

  render() {
    const how = this.#close;
    return this.closing
      ? reasonForm({ ask: t(`proposal.${how}.ask`), words: t(`proposal.${how}.send`), problem: this.problem, busy: this.busy, send: this.#closed, leave: this.#leave })
      : html`<div class="actions">${this.#carrying()}
        <button type="button" class="plain slim" ${this.#needs('proposing')} aria-label=${t(`proposal.${how}.label`, this.whose)} ?disabled=${this.busy} @click=${this.#begin}>${t(`proposal.${how}`)}</button>
        ${this.problem ? failed(this.problem) : ''}</div>`;
  }

  /** A reason that nobody can read is not given again. */
  #carrying() {
    return this.waiting.reason ? html`<button type="button" class="outline slim" ${this.#needs(this.duty)} aria-label=${this.carryingLabel}
      ?disabled=${this.busy} @click=${this.#carryOut}>${this.carrying}</button>` : '';
  }

  #needs(duty) {
    return needs(duty, this.proposal.accountManagerId ?? '-', { brief: this.brief });
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

  #carryOut = () => this.#write(...this.carryOut(), 'carried-out');

  #closed = event => {
    event.preventDefault();
    return this.#write('DELETE', this.place, { ...Object.fromEntries(new FormData(event.target)), ...this.meant }, this.#close);
  };

  async #write(method, place, said, decided) {
    const name = await whoAnswers();
    if (!name) return;
    const { proposal } = this;
    await this.writing(async () => {
      await send(method, place, said, signed(name));
      this.closing = undefined;
      this.dispatchEvent(new CustomEvent('decided', { detail: { decided, proposal }, bubbles: true }));
    });
  }
}
customElements.define('tl-proposal-actions', ProposalActions);
