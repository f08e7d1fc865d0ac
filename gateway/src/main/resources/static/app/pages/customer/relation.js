import { html } from 'lit';
import { call, get, items, segment, send } from '../../api.js';
import { day } from '../../format.js';
import { t, word } from '../../language.js';
import { Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { MATTERS, matterPlace } from '../../parts/decision-actions.js';
import { decisionSaid, standsAs } from '../../parts/decision.js';
import { field, isAtAField, markRefused } from '../../parts/field.js';
import { person } from '../../parts/person.js';
import { decidedBy } from '../../parts/rule.js';
import { said } from '../../parts/said.js';
import { eitherDuty, refusedBelow, waysInOrder } from '../../parts/ways.js';
import { managerOptions, options } from '../../people.js';
import { needs, RightsKnown } from '../../rights.js';
import { signed, whoAnswers } from '../../user.js';

const DECIDING = 'deciding';
const WAITING = 'WAITING';
const STATUSES = ['SUSPECT', 'PROSPECT', 'ACTIVE', 'INACTIVE', 'LOST', 'INSOLVENT', 'BLOCKED', 'REMOVED'];
const DUTIES = { set: DECIDING, propose: 'proposing' };

/** A customer's status and account manager: how they came about, what was put forward, and the ways to decide or to put forward. */
class Relation extends Part {
  static properties = {
    customerId: { attribute: false }, name: { attribute: false }, accountManager: { attribute: false }, managers: { attribute: false },
    doing: { state: true }, problem: { state: true }, busy: { state: true }, done: { state: true },
  };
  rights = new RightsKnown(this);
  known = new Loading(this);

  willUpdate(changed) {
    if (!changed.has('customerId')) return;
    this.doing = this.problem = this.done = undefined;
    this.look();
  }

  updated(changed) {
    if (changed.has('problem')) markRefused(this.querySelector('form'), this.problem);
  }

  look() {
    this.known.ask(async signal => {
      const place = `/api/customers/${segment(this.customerId)}`;
      const [answer, proposals] = await Promise.all([
        call(place, { signal, headers: { Accept: 'application/json' } }), get(`${place}/proposals`, {}, signal)]);
      return { customer: await answer.json(), version: answer.headers.get('ETag'), proposals: items(proposals) };
    });
  }

  render() {
    return html`<section class="card" aria-labelledby="relation-title"><h2 id="relation-title">${t('relation.title')}</h2>
      ${this.known.show(({ customer, proposals }) => html`<div class="columns">
        ${this.#matter('STATUS', customer.status, customer.statuses, proposals)}
        ${this.#matter('ACCOUNT_MANAGER', customer.accountManagerId, customer.accountManagers, proposals)}</div>`)}
      <p role="status">${this.done ? t(`relation.done.${this.done}`) : ''}</p></section>`;
  }

  #matter(matter, present, changes = [], all) {
    const proposals = all.filter(one => one.matter === matter);
    const proposal = proposals.find(one => one.outcome === WAITING);
    const past = proposals.filter(one => one.outcome !== WAITING);
    const last = changes.at(-1);
    return html`<div data-matter=${matter}><h3 id=${`matter-${matter}`}>${word('matter', matter)}</h3>
      <p><strong>${this.#called(matter, present)}</strong> ${last ? this.#cause(last) : ''}</p>
      ${proposal ? this.#proposed({ ...proposal, from: present }) : ''}
      ${this.doing === matter ? this.#form(matter, present) : this.#ways(matter)}
      ${changes.length > 1 ? this.#before(matter, changes) : ''}
      ${past.length ? this.#past(matter, past) : ''}</div>`;
  }

  #called(matter, value) {
    return standsAs(matter, value, this.managers);
  }

  #cause(change) {
    return html`${said(change)} <span class="quiet">${change.decidedBy ? html`· ${decidedBy(change)}` : ''}${change.asOf ? html`, ${day(change.asOf)}` : ''}</span>`;
  }

  #before(matter, changes) {
    return html`<details><summary>${t('relation.before')}</summary><ol class="plain-list">${changes.toReversed().map(one => html`<li>
      ${one.from ? html`${this.#called(matter, one.from)} <span aria-hidden="true">→</span><span class="unseen">${t('change.to')}</span> ` : ''}${this.#called(matter, one.to)}
      ${this.#cause(one)}</li>`)}</ol></details>`;
  }

  #past(matter, past) {
    return html`<details><summary>${t('relation.past')}</summary><ul class="plain-list">${past.map(one => html`<li>
      ${this.#called(matter, one.proposed.to)}: <strong>${word('outcome', one.outcome)}</strong>
      ${one.closedBy ? html`${said({ reason: one.closedBecause, sealed: one.closedSealed })} <span class="quiet">· ${person(one.closedBy)}${one.closedOn ? html`, ${day(one.closedOn)}` : ''}</span>` : ''}
      <div class="quiet">${said(one.proposed)} · ${t('proposal.by')} ${person(one.proposed.proposedBy)}${one.proposed.proposedOn ? html`, ${day(one.proposed.proposedOn)}` : ''}</div></li>`)}</ul></details>`;
  }

  #proposed(proposal) {
    return html`<div class="notice"><p><strong>${t('by-hand.proposed')}</strong></p>${decisionSaid(proposal, this.managers)}
      <tl-decision-actions .proposal=${{ ...proposal, customerId: this.customerId, customerName: this.name }} brief @decided=${({ detail }) => this.#became(detail.decided)}></tl-decision-actions></div>`;
  }

  #ways(matter) {
    return html`<div class="actions"><button type="button" class="outline" ${needs(eitherDuty(DECIDING, this.accountManager), this.accountManager)}
      @click=${() => this.#begin(matter)}>${t(`relation.begin.${MATTERS[matter].path}`)}</button></div>`;
  }

  #form(matter, present) {
    const { problem } = this;
    const name = MATTERS[matter].field;
    return html`<form class="sheet" aria-labelledby=${`matter-${matter}`} @submit=${event => this.#send(event, matter)}>
      ${field(problem, name, t(`relation.to.${MATTERS[matter].path}`), html`<select name=${name} ?required=${matter === 'STATUS'}>${this.#choices(matter, present)}</select>`)}
      ${field(problem, 'reason', t('by-hand.reason'), html`<textarea name="reason" rows="2" required maxlength="1000"></textarea>`)}
      ${problem && !isAtAField(problem, [name, 'reason']) ? refusedBelow(problem) : ''}
      <div class="actions">${waysInOrder(DECIDING, this.accountManager).map((way, place) => html`<button value=${way} class=${place ? 'outline' : ''}
          ${needs(DUTIES[way], this.accountManager)} ?disabled=${this.busy}>${t(`relation.${way}`)}</button>`)}
        <button type="button" class="plain" @click=${this.#leave}>${t('user.cancel')}</button></div>
    </form>`;
  }

  #choices(matter, present) {
    const choices = matter === 'STATUS' ? STATUSES.map(one => [one, word('status', one)]) : managerOptions(this.managers);
    return options(choices.filter(([value]) => value !== present), undefined, matter === 'STATUS' ? '' : t('customers.nobody'));
  }

  async #begin(matter) {
    this.problem = this.done = undefined;
    this.doing = matter;
    await this.updateComplete;
    this.querySelector('form select').focus();
  }

  #leave = () => {
    this.doing = this.problem = undefined;
  };

  #send = async (event, matter) => {
    event.preventDefault();
    const way = event.submitter?.value || waysInOrder(DECIDING, this.accountManager)[0];
    const { reason, [MATTERS[matter].field]: to } = Object.fromEntries(new FormData(event.target));
    const name = await whoAnswers();
    if (!name) return;
    const place = matterPlace(this.customerId, matter);
    const [method, path] = way === 'set' ? [MATTERS[matter].method, place] : ['PUT', `${place}/proposal`];
    const read = this.known.value?.version ? { 'If-Match': this.known.value.version } : {};
    await this.writing(async () => {
      await send(method, path, { [MATTERS[matter].field]: to || null, reason }, { ...read, ...signed(name) });
      this.doing = undefined;
      this.#became(way);
    });
    if (this.problem?.overtaken) this.look();
  };

  #became(done) {
    this.done = done;
    this.look();
    if (['set', 'carried-out'].includes(done)) this.dispatchEvent(new CustomEvent('related', { bubbles: true }));
  }
}
customElements.define('tl-relation', Relation);
