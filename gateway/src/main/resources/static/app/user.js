import { html } from 'lit';
import { t } from './language.js';
import { Part } from './part.js';
import { me, signOut } from './session.js';

/** Who answers for what is written here: the person who is signed in, or else a name, asked once and kept in this browser. */
const KEPT = 'tierledger.user';
export const user = () => me()?.person ?? typed();
const typed = () => localStorage.getItem(KEPT) ?? '';
let dialog;

/** The name, asking for it when it is not known; undefined when the person would rather not say. */
export const whoAnswers = async () => user() || dialog?.ask();

/** For when somebody else has to answer for it. */
export const askWhoElse = async () => (me() ? signOut() : dialog?.ask());

/** The name as a header. Header values are Latin-1: a name with letters beyond it is percent-encoded. */
export const signed = name => ({ 'Tierledger-User': /^[\x20-\x7e\xa0-\xff]+$/.test(name) ? name : encodeURIComponent(name) });

class UserDialog extends Part {
  firstUpdated() {
    dialog = this;
  }

  ask() {
    const element = this.querySelector('dialog');
    element.returnValue = '';
    element.showModal();
    return new Promise(resolve => element.addEventListener('close', () => resolve(this.#kept(element)), { once: true }));
  }

  #kept(element) {
    const name = this.querySelector('input').value.trim();
    if (element.returnValue !== 'keep' || !name) return undefined;
    localStorage.setItem(KEPT, name);
    window.dispatchEvent(new Event('tierledger-user'));
    return name;
  }

  render() {
    return html`
      <dialog aria-labelledby="user-title">
        <form method="dialog" class="card dialog">
          <h2 id="user-title">${t('user.title')}</h2>
          <p class="quiet">${t('user.why')}</p>
          <label>${t('user.name')}<input name="name" autocomplete="name" required .value=${typed()}></label>
          <div class="actions">
            <button value="keep">${t('user.keep')}</button>
            <button class="outline" value="" formnovalidate>${t('user.cancel')}</button>
          </div>
        </form>
      </dialog>`;
  }
}
customElements.define('tl-user-dialog', UserDialog);
