import { html } from 'lit';
import { get, items, segment } from '../../api.js';
import { day, roundMoney } from '../../format.js';
import { t } from '../../language.js';
import { Loading } from '../../loading.js';
import { tierName } from '../../methods.js';
import { Part } from '../../part.js';
import { Paging } from '../../parts/paging.js';
import { tierChip } from '../../parts/tier-chip.js';
import { customerLink } from '../../routes.js';

const PER_PAGE = 50;

/** Who would have another tier, and why; page after page, of all moves or of one. */
class Movers extends Part {
  static properties = { simulationId: { attribute: false }, method: { attribute: false }, outcome: { attribute: false }, move: { attribute: false }, chosen: { state: true } };
  movers = new Loading(this);
  paging = new Paging(cursor => this.#turn(cursor));

  constructor() {
    super();
    this.chosen = {};
  }

  willUpdate(changed) {
    if (changed.has('move') && this.move) this.chosen = this.move;
    if (changed.has('simulationId') || changed.has('move') || changed.has('chosen')) this.paging.restart();
  }

  updated(changed) {
    if (changed.has('move') && this.move) this.querySelector('h2').scrollIntoView();
  }

  #turn(cursor) {
    const question = { ...this.chosen, limit: PER_PAGE, cursor };
    this.movers.ask(signal => get(`/api/simulations/${segment(this.simulationId)}/movers`, question, signal));
  }

  render() {
    return html`<section class="card" aria-labelledby="movers-title">
      <h2 id="movers-title">${t('movers.title')}</h2>
      <div class="choices">${this.#choice('from', t('matrix.from'))}${this.#choice('to', t('matrix.to'))}</div>
      ${this.movers.show(answer => html`${this.#table(items(answer))}${this.paging.buttons(answer)}`)}
    </section>`;
  }

  #choice(name, label) {
    const tiers = this.outcome.tiers.map(one => one.tier).filter(tier => tier !== 'none');
    return html`<label class="field">${label}
      <select name=${name} @change=${event => (this.chosen = { ...this.chosen, [name]: event.target.value })}>
        <option value="" ?selected=${!this.chosen[name]}>${t('customers.any')}</option>
        ${[...tiers, 'none'].map(tier => html`<option value=${tier} ?selected=${tier === this.chosen[name]}>${
          tier === 'none' ? t('tier.none') : tierName(this.method, tier)}</option>`)}
      </select></label>`;
  }

  #table(movers) {
    if (!movers.length) return html`<p class="quiet">${t('movers.none')}</p>`;
    return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="movers-title"><table class="small">
      <thead><tr><th scope="col">${t('customers.name')}</th><th scope="col">${t('matrix.from')}</th><th scope="col">${t('matrix.to')}</th>
        <th scope="col">${t('movers.day')}</th><th scope="col" class="figure">${t('pyramid.revenue')}</th><th scope="col">${t('movers.reason')}</th></tr></thead>
      <tbody>${movers.map(mover => this.#row(mover))}</tbody></table></div>`;
  }

  #row(mover) {
    const chip = tier => tierChip(this.method, tier === 'none' ? undefined : tier);
    return html`<tr>
      <th scope="row"><a href=${customerLink(mover.customerId, { method: this.method.id })}>${mover.customerName ?? mover.customerId}</a> <span class="quiet id">${mover.customerName ? mover.customerId : ''}</span></th>
      <td>${chip(mover.from)}</td><td>${chip(mover.to)}</td>
      <td><time datetime=${mover.day ?? ''}>${day(mover.day)}</time></td>
      <td class="figure">${roundMoney(mover.revenue)}</td><td class="reason">${mover.reason}</td></tr>`;
  }
}
customElements.define('tl-movers', Movers);
