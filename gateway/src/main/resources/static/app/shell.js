import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { language, languages, t, useLanguage } from './language.js';
import { Part } from './part.js';
import { RightsKnown, whyNot } from './rights.js';
import { currentRoute } from './routes.js';
import { me, offered, signIn, signInBeside, signOut } from './session.js';
import { user } from './user.js';
import './clock.js';
import './pages/home/home-page.js';
import './pages/customers/customers-page.js';
import './pages/customer/customer-page.js';
import './pages/methods/methods-page.js';
import './pages/method/method-page.js';
import './pages/draft/draft-page.js';
import './pages/findings/findings-page.js';
import './pages/simulation/simulation-page.js';
import './pages/simulation/simulations-page.js';
import './pages/work/work-page.js';
import './pages/capacity/capacity-page.js';
import './pages/desk/desk-page.js';
import './pages/proposals/proposals-page.js';
import './pages/reviews/reviews-page.js';
import './pages/reviews/review-page.js';
import './pages/import/import-page.js';
import './pages/me/me-page.js';
import './pages/people/people-page.js';
import './pages/people/person-page.js';
import './pages/teams/teams-page.js';
import './pages/tokens/tokens-page.js';
import './pages/access/access-page.js';
import './pages/account-manager/account-manager-page.js';

/** Pages that belong to a heading of the navigation. */
const UNDER = {
  person: 'people', teams: 'people', tokens: 'people', access: 'people', manager: 'people', customer: 'customers', method: 'methods', draft: 'methods', simulations: 'methods', simulation: 'methods', capacity: 'work', review: 'reviews',
};
/** Each with its words; one for some only says whether it is for who looks. */
const NAVIGATION = [
  ['home', '#/', () => t('nav.home')],
  ['customers', '#/customers', () => t('nav.customers')],
  ['findings', '#/findings', () => t('nav.findings')],
  ['methods', '#/methods', () => t('nav.methods')],
  ['work', '#/work', () => t('nav.work')],
  ['desk', '#/desk', () => t('nav.desk')],
  ['proposals', '#/proposals', () => t('nav.proposals'), () => !whyNot('overriding') || !whyNot('excepting') || !whyNot('proposing')],
  ['reviews', '#/reviews', () => t('nav.reviews')],
  ['import', '#/import', () => t('nav.import')],
  ['people', '#/people', () => t('nav.people')],
];

/** Header, navigation and the page of the present address. */
class App extends Part {
  static properties = { ready: { attribute: false }, signInFailed: { attribute: false }, signedInBeside: { attribute: false }, route: { state: true } };
  rights = new RightsKnown(this);

  constructor() {
    super();
    this.route = currentRoute();
    window.addEventListener('hashchange', () => this.#go());
    window.addEventListener('tierledger-user', () => this.requestUpdate());
  }

  #go() {
    const before = this.route;
    this.route = currentRoute();
    if (before.path !== this.route.path) {
      this.updateComplete.then(() => this.querySelector('main')?.focus()); // there is none before it is ready
      window.scrollTo(0, 0);
    }
  }

  async #speak(code) {
    await useLanguage(code);
    this.requestUpdate();
  }

  updated() {
    if (this.ready) document.title = `${t(`title.${this.route.name}`)} · Tierledger`;
  }

  render() {
    if (!this.ready) return nothing;
    return html`
      <a class="skip" href="#main" @click=${this.#skip}>${t('nav.skip')}</a>
      <header class="top">${this.#brand()}${this.#navigation()}${this.#tools()}</header>
      <main id="main" tabindex="-1">${this.#standing()}${this.#isFor() ? keyed(language() + this.route.path, this.#page()) : this.#invitation()}</main>
      ${keyed(language(), html`<tl-user-dialog></tl-user-dialog>`)}`;
  }

  /** How it stands with the session, where that is not as it should be. */
  #standing() {
    if (!me() && offered() && this.cameFor === this.route.path) return this.#ended();
    if (this.signInFailed && !me()) return this.#failed();
    return this.signedInBeside ? html`<p class="notice" role="status">${t('user.beside')}</p>` : '';
  }

  /** What was typed is still there; signing in here would leave it. */
  #ended() {
    return html`<div class="notice failed ended" role="alert"><p><strong>${t('user.ended')}</strong> ${t('user.ended.hint')}</p>
      <button type="button" @click=${() => signInBeside(language())}>${t('user.ended.sign-in')}</button></div>`;
  }

  /** A page stays for who was signed in when it came, so that nothing typed is lost when a session ends. */
  #isFor() {
    if (me()) this.cameFor = this.route.path;
    return me() || !offered() || this.cameFor === this.route.path;
  }

  #invitation() {
    return html`<h1>${t('user.invitation')}</h1><p>${t('user.invitation.why')}</p><p>${this.#signIn()}</p>`;
  }

  #skip = event => {
    event.preventDefault();
    this.querySelector('main').focus();
  };

  #brand() {
    return html`<a class="brand" href="#/"><img src="/icon.svg" alt="" width="28" height="28">Tierledger</a>`;
  }

  #navigation() {
    const current = UNDER[this.route.name] ?? this.route.name;
    return html`<nav aria-label=${t('nav.label')}><ul>${NAVIGATION.filter(([, , , isFor]) => isFor?.() ?? true).map(([name, href, words]) => html`
      <li><a href=${href} aria-current=${name === current ? 'page' : nothing}>${words()}</a></li>`)}</ul></nav>`;
  }

  #tools() {
    return html`<div class="tools">
      ${keyed(language(), html`<tl-clock></tl-clock>`)}
      ${me() ? this.#somebody() : this.#nobody()}
      <div class="languages" role="group" aria-label=${t('nav.language')}>${languages.map(code => html`
        <button type="button" class="plain" lang=${code} aria-pressed=${String(code === language())}
          @click=${() => this.#speak(code)}>${code.toUpperCase()}</button>`)}</div>
    </div>`;
  }

  #somebody() {
    return html`<span class="me"><span class="unseen">${t('user.signed-in')}</span> <a href="#/me">${me().name}</a></span>
      <button type="button" class="plain" @click=${signOut}>${t('user.sign-out')}</button>`;
  }

  #nobody() {
    return offered() ? this.#signIn() : html`<button type="button" class="plain" @click=${() => this.querySelector('tl-user-dialog').ask()}>
        ${user() ? t('user.as', { name: user() }) : t('user.nobody')}</button>`;
  }

  #signIn() {
    return html`<a class="sign-in-link" href="/sign-in" @click=${event => (event.preventDefault(), signIn(language()))}>${t('user.sign-in')}</a>`;
  }

  #failed() {
    return html`<div class="notice failed" role="alert"><p>${t('user.failed')} ${this.#signIn()}</p></div>`;
  }

  #page() {
    const { name, query, customerId, methodId, simulationId, personId, managerId, reviewId } = this.route;
    switch (name) {
      case 'home': return html`<tl-home .query=${query}></tl-home>`;
      case 'customers': return html`<tl-customers .query=${query}></tl-customers>`;
      case 'customer': return html`<tl-customer .customerId=${customerId} .query=${query}></tl-customer>`;
      case 'methods': return html`<tl-methods></tl-methods>`;
      case 'method': return html`<tl-method .methodId=${methodId} .query=${query}></tl-method>`;
      case 'draft': return html`<tl-draft .methodId=${methodId} .query=${query}></tl-draft>`;
      case 'simulations': return html`<tl-simulations></tl-simulations>`;
      case 'simulation': return html`<tl-simulation .simulationId=${simulationId}></tl-simulation>`;
      case 'findings': return html`<tl-findings .query=${query}></tl-findings>`;
      case 'work': return html`<tl-work .query=${query}></tl-work>`;
      case 'capacity': return html`<tl-capacity .query=${query}></tl-capacity>`;
      case 'desk': return html`<tl-desk .query=${query}></tl-desk>`;
      case 'reviews': return html`<tl-reviews></tl-reviews>`;
      case 'review': return html`<tl-review .reviewId=${reviewId} .query=${query}></tl-review>`;
      case 'proposals': return html`<tl-proposals .query=${query}></tl-proposals>`;
      case 'me': return html`<tl-me></tl-me>`;
      case 'people': return html`<tl-people .query=${query}></tl-people>`;
      case 'person': return html`<tl-person .personId=${personId}></tl-person>`;
      case 'teams': return html`<tl-teams></tl-teams>`;
      case 'tokens': return html`<tl-tokens></tl-tokens>`;
      case 'access': return html`<tl-access .query=${query}></tl-access>`;
      case 'manager': return html`<tl-account-manager .managerId=${managerId} .query=${query}></tl-account-manager>`;
      case 'import': return html`<tl-import></tl-import>`;
      default: return html`<h1>${t('title.nowhere')}</h1><p><a href="#/">${t('nav.home')}</a></p>`;
    }
  }
}
customElements.define('tl-app', App);
