import { html } from 'lit';
import { address, call, get, items, segment, send } from '../../api.js';
import { businessDate } from '../../clock.js';
import { day } from '../../format.js';
import { t } from '../../language.js';
import { Loading } from '../../loading.js';
import { tierName } from '../../methods.js';
import { Part } from '../../part.js';
import { field, isAtAField, markRefused } from '../../parts/field.js';
import { person } from '../../parts/person.js';
import { reasonForm } from '../../parts/reason-form.js';
import { said } from '../../parts/said.js';
import { tierChip } from '../../parts/tier-chip.js';
import { eitherDuty, refusedBelow, waysInOrder } from '../../parts/ways.js';
import { options } from '../../people.js';
import { needs, RightsKnown } from '../../rights.js';
import { signed, whoAnswers } from '../../user.js';
import '../../parts/proposal-actions.js';

const FIELDS = ['tier', 'until', 'reason'];

/** Ways to say that a customer should stand elsewhere: the duty of each, and where it is written. */
const WAYS = {
  set: { duty: 'overriding', path: 'override' },
  propose: { duty: 'proposing', path: 'override/proposal' },
};

/** No placement is an answer, not a failure. */
function none(problem) {
  if (problem.status === 404) return undefined;
  throw problem;
}

/** A customer's tier under one method as a person set it: what stands, what was put forward, and the ways to either. */
class ByHand extends Part {
  static properties = {
    customerId: { attribute: false }, method: { attribute: false }, name: { attribute: false }, accountManager: { attribute: false },
    doing: { state: true }, problem: { state: true }, busy: { state: true }, done: { state: true },
  };
  rights = new RightsKnown(this);
  known = new Loading(this);

  willUpdate(changed) {
    if (!changed.has('customerId') && !changed.has('method')) return;
    this.doing = this.problem = this.done = undefined;
    this.look();
  }

  updated(changed) {
    if (changed.has('problem')) markRefused(this.querySelector('form.by-hand'), this.problem);
  }

  get #path() {
    return `/api/tiers/customers/${segment(this.customerId)}`;
  }

  look() {
    const asked = { customer: this.customerId, method: this.method.id };
    this.known.ask(async signal => {
      const [placed, proposals] = await Promise.all([
        call(address(this.#path, { method: asked.method }), { signal, headers: { Accept: 'application/json' } }).catch(none),
        get('/api/tiers/proposals', asked, signal).catch(none)]);
      return {
        placed: placed ? await placed.json() : {}, version: placed?.headers.get('ETag'),
        proposal: items(proposals).find(one => one.customerId === asked.customer && one.method === asked.method),
      };
    });
  }

  render() {
    return html`<section class="card" aria-labelledby="by-hand-title"><h3 id="by-hand-title">${t('by-hand.title')}</h3>
      ${this.known.show(known => html`${this.#standing(known.placed)}${this.#proposed(known.proposal)}${this.doing ? '' : this.#ways(known.placed)}`)}
      ${this.doing ? this.#form() : ''}
      <p role="status">${this.done ? t(`by-hand.done.${this.done}`) : ''}</p></section>`;
  }

  #standing({ tier, override, withoutOverride }) {
    if (!override) return html`<p class="quiet">${tier ? t('by-hand.none') : t('by-hand.not-placed')}</p>`;
    return html`<p class="line">${tierChip(this.method, override.tier)} <span>${t('by-hand.until', { date: day(override.until) })}</span>
        <span class="move quiet">${t('by-hand.underneath')} ${tierChip(this.method, override.withoutOverride ?? withoutOverride)}</span></p>
      <p>${said(override)} <span class="quiet">${override.author ? html`· ${t('by-hand.set-by')} ${person(override.author, override.typed)}` : ''}</span></p>`;
  }

  #proposed(proposal) {
    if (!proposal) return '';
    const { proposed } = proposal;
    return html`<div class="notice"><p class="line"><strong>${t('by-hand.proposed')}</strong> ${tierChip(this.method, proposed.tier)}
        <span>${t('by-hand.until', { date: day(proposed.until) })}</span></p>
      <p>${said(proposed)} <span class="quiet">· ${t('proposal.by')} ${person(proposed.proposedBy)}, ${day(proposed.proposedOn)}</span></p>
      <tl-proposal-actions .proposal=${{ customerName: this.name, ...proposal }} @decided=${({ detail }) => this.#became(detail.decided)}></tl-proposal-actions></div>`;
  }

  #ways({ tier, override }) {
    if (!tier && !override) return '';
    return html`<div class="actions"><button type="button" class="outline" ${needs(eitherDuty('overriding', this.accountManager), this.accountManager)} @click=${() => this.#begin('set')}>${t('by-hand.begin')}</button>
      ${override ? html`<button type="button" class="plain" ${needs('overriding', this.accountManager)} @click=${() => this.#begin('end')}>${t('by-hand.end')}</button>` : ''}</div>`;
  }

  #form() {
    const { problem, busy } = this;
    return this.doing === 'end'
      ? reasonForm({ ask: t('by-hand.end.ask'), words: t('by-hand.end.send'), problem, busy, send: this.#end, leave: this.#leave })
      : this.#wish(problem);
  }

  #wish(problem) {
    const tiers = this.method.tiers.map(({ id }) => [id, tierName(this.method, id)]);
    const today = businessDate();
    return html`<form class="sheet by-hand" aria-labelledby="by-hand-title" @submit=${this.#send}>
      ${field(problem, 'tier', t('by-hand.tier'), html`<select name="tier" required>${options(tiers, undefined, '')}</select>`)}
      ${field(problem, 'until', t('by-hand.last-day'), html`<input type="date" name="until" required min=${today ?? ''}>`)}
      ${field(problem, 'reason', t('by-hand.reason'), html`<textarea name="reason" rows="2" required maxlength="1000"></textarea>`)}
      ${problem && !isAtAField(problem, FIELDS) ? this.#refused(problem) : ''}
      <div class="actions">${this.#order().map((way, place) => html`<button value=${way} class=${place ? 'outline' : ''} ${needs(WAYS[way].duty, this.accountManager)}
          ?disabled=${this.busy}>${t(`by-hand.${way}`)}</button>`)}
        <button type="button" class="plain" @click=${this.#leave}>${t('user.cancel')}</button></div>
    </form>`;
  }

  #refused(problem) {
    return html`${refusedBelow(problem)}${problem.code === 'second-person-needed' ? html`<p>${t('by-hand.two')}</p>` : ''}`;
  }

  #order() {
    return waysInOrder('overriding', this.accountManager);
  }

  async #begin(doing) {
    this.problem = this.done = undefined;
    this.doing = doing;
    await this.updateComplete;
    this.querySelector('form select, form input').focus();
  }

  #leave = () => {
    this.doing = this.problem = undefined;
  };

  #send = event => {
    event.preventDefault();
    const way = event.submitter?.value || this.#order()[0];
    return this.#write('PUT', WAYS[way].path, Object.fromEntries(new FormData(event.target)), way);
  };

  #end = event => {
    event.preventDefault();
    return this.#write('DELETE', 'override', Object.fromEntries(new FormData(event.target)), 'end');
  };

  /** By who has seen how it stands: whatever came in between is told, shown, and can be decided about again. */
  async #write(method, path, wish, done) {
    const name = await whoAnswers();
    if (!name) return;
    const read = this.known.value?.version ? { 'If-Match': this.known.value.version } : {};
    await this.writing(async () => {
      await send(method, address(`${this.#path}/${path}`, { method: this.method.id }), wish, { ...read, ...signed(name) });
      this.doing = undefined;
      this.#became(done);
    });
    if (this.problem?.overtaken) this.look();
  }

  #became(done) {
    this.done = done;
    this.look();
    this.dispatchEvent(new CustomEvent('overridden', { bubbles: true }));
  }
}
customElements.define('tl-by-hand', ByHand);
