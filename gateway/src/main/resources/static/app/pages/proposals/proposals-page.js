import { html } from 'lit';
import { t } from '../../language.js';
import { Loading } from '../../loading.js';
import { methodName, methods } from '../../methods.js';
import { Part } from '../../part.js';
import { seenHere } from '../../parts/seen.js';
import { all, managerOptions, options } from '../../people.js';
import { RightsKnown } from '../../rights.js';
import { refine } from '../../routes.js';
import './decisions.js';
import './exceptions.js';
import './tiers.js';

/** All that was put forward and waits for another person, each with what it would change. */
class Proposals extends Part {
  static properties = { query: { attribute: false } };
  rights = new RightsKnown(this);
  methods = new Loading(this);
  managers = new Loading(this);

  connectedCallback() {
    super.connectedCallback();
    this.methods.ask(methods);
    this.managers.ask(signal => all('/api/account-managers', signal));
  }

  render() {
    const { method, accountManager } = this.query ?? {};
    const managers = this.managers.value ?? [];
    return html`<div class="page-head"><div><h1>${t('title.proposals')}</h1><p class="quiet lead">${t('proposals.lead')}</p>${seenHere()}</div></div>
      ${this.methods.show(({ list }) => html`${this.#choices(list, managers)}
        <tl-proposed-tiers .method=${method} .methods=${list} .accountManager=${accountManager} .managers=${managers}></tl-proposed-tiers>
        <tl-exceptions .accountManager=${accountManager} .managers=${managers}></tl-exceptions>
        <tl-decisions .accountManager=${accountManager} .managers=${managers}></tl-decisions>`)}`;
  }

  #choices(list, managers) {
    return html`<form class="choices card" @submit=${event => event.preventDefault()}>
      <label class="field">${t('method.label')}<select @change=${event => refine({ method: event.target.value })}>
        ${options(list.map(method => [method.id, methodName(method)]), this.query?.method, t('customers.any'))}</select></label>
      <label class="field">${t('customers.manager')}<select @change=${event => refine({ accountManager: event.target.value })}>
        ${options(managerOptions(managers), this.query?.accountManager, t('customers.any'))}</select></label>
    </form>`;
  }
}
customElements.define('tl-proposals', Proposals);
