/** What who is signed in may, as the table of rights has it (GET /api/rights), so that pages offer only that and say of the rest what would be needed. */
import { nothing } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { get } from './api.js';
import { language, t } from './language.js';
import { me } from './session.js';

const FRESH = 60_000;
const AGAIN = 5_000;
/** By language and account manager: what was told, when it was asked for. */
const kept = new Map();
const CHANGED = 'tierledger-rights';

/** @param accountManager who answers for what is to be done, `-` for nobody; without one: for something, whosever it is */
export function askRights(accountManager, signal) {
  const key = keyOf(accountManager);
  const entry = { ...kept.get(key), at: performance.now() };
  kept.set(key, entry);
  return get('/api/rights', { accountManager }, signal).then(told => ({ told }), refused).then(({ told, wait = FRESH }) => {
    if (kept.get(key) !== entry) return;
    kept.set(key, { told: told ?? entry.told, at: entry.at, until: performance.now() + wait });
    window.dispatchEvent(new Event(CHANGED));
  });
}

/** Whoever has no role is told so; what nobody answers now leaves everything offered, for services decide in any case. */
const refused = problem => (problem.code === 'role-needed' ? { told: { none: true, roles: [], duties: [] } } : { wait: AGAIN });

const keyOf = accountManager => [me()?.person, language(), accountManager ?? ''].join('\n');

/** What was told, and asks when that is not known or old; undefined until then. */
export function rights(accountManager) {
  if (!me()) return undefined;
  const entry = kept.get(keyOf(accountManager));
  if (!entry || (entry.until ?? Infinity) < performance.now()) askRights(accountManager);
  return entry?.told;
}

/** Why not, in words; undefined where it may be done, or nobody knows. */
export function whyNot(duty, accountManager) {
  const told = rights(accountManager);
  if (told?.none) return t('rights.no-role');
  return told?.duties.find(one => one.duty === duty && !one.may)?.why;
}

/** The account manager that who is signed in is; undefined for others, or until it is told. */
export const ownManager = () => rights()?.answersFor?.find(one => one.itself)?.accountManagerId;

/** After a change of people or teams what was told may be otherwise. */
export function forgetRights() {
  kept.clear();
  window.dispatchEvent(new Event(CHANGED));
}
window.addEventListener('tierledger-user', forgetRights);

/** Lets a part look again when more is known. */
export class RightsKnown {
  constructor(host) {
    this.host = host;
    host.addController(this);
  }

  hostConnected() {
    window.addEventListener(CHANGED, this.#known);
  }

  hostDisconnected() {
    window.removeEventListener(CHANGED, this.#known);
  }

  #known = () => this.host.requestUpdate();
}

let numbers = 0;

/** What is offered only to whom it is let: others find it out of use, with what would be needed. A form is out of use as a whole. */
class Needs extends AsyncDirective {
  render() {
    return nothing;
  }

  /** @param brief where a list would say it on every line: shown when it is asked for by pointer, keyboard or finger */
  update({ element }, [duty, accountManager, { brief = false } = {}]) {
    if (this.element !== element) {
      this.element = element;
      element.addEventListener('click', this.#hold, true);
      element.addEventListener('submit', this.#hold, true);
      window.addEventListener(CHANGED, this.#look);
    }
    Object.assign(this, { duty, accountManager, brief });
    this.#look();
    return nothing;
  }

  disconnected() {
    window.removeEventListener(CHANGED, this.#look);
  }

  reconnected() {
    window.addEventListener(CHANGED, this.#look);
    this.#look();
  }

  #look = () => {
    this.why = this.duty ? whyNot(this.duty, this.accountManager) : undefined;
    if (this.why) this.#close();
    else if (this.note) this.#open();
  };

  #close() {
    const isForm = this.element.tagName === 'FORM';
    this.note ??= Object.assign(document.createElement('small'), { id: `needed-${++numbers}` });
    this.note.textContent = this.why;
    if (isForm) this.element.inert = true;
    else {
      this.element.setAttribute('aria-disabled', 'true');
      this.element.setAttribute('aria-describedby', this.note.id);
    }
    this.#listenToTheForm();
    if (!this.note.parentNode) this.element[isForm ? 'before' : 'after'](this.note);
    this.note.className = `needed ${this.brief ? 'brief' : ''}`;
    this.note.classList.toggle('unseen', this.#isSaidBefore());
  }

  /** A form that is sent without its button, too. */
  #listenToTheForm() {
    if (this.form === this.element.form) return;
    this.form = this.element.form;
    this.form?.addEventListener('submit', event => {
      if (!event.submitter || event.submitter === this.element) this.#hold(event);
    }, true);
  }

  #isSaidBefore() {
    if (this.brief) return false;
    const notes = [...(this.note.parentNode?.querySelectorAll(':scope > .needed') ?? [])];
    return notes.slice(0, notes.indexOf(this.note)).some(one => one.textContent === this.why);
  }

  #open() {
    this.note.remove();
    this.note = undefined;
    this.element.inert = false;
    this.element.removeAttribute('aria-disabled');
    this.element.removeAttribute('aria-describedby');
  }

  #hold = event => {
    if (!this.why) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
}

/** `<button ${needs('publishing')}>`; of a customer also who answers for it. */
export const needs = directive(Needs);
