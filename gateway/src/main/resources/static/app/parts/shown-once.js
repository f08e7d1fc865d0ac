import { html } from 'lit';
import { t } from '../language.js';
import { Part } from '../part.js';
import { copyAll } from './copy-all.js';

/** What is shown this once and never again, to be copied; it says `away` when its reader has it. */
class ShownOnce extends Part {
  static properties = { heading: {}, hint: {}, label: {}, value: {}, copied: { state: true } };

  /** Stands selected for whoever copies by keyboard. */
  begin() {
    this.updateComplete.then(() => this.querySelector('.secret').focus());
  }

  render() {
    return html`<section class="notice once" aria-labelledby="once-title"><h2 id="once-title">${this.heading}</h2>
      <p>${this.hint}</p>
      <div class="choices"><label class="field wide">${this.label}<input class="secret" readonly .value=${this.value} @focus=${event => event.target.select()}></label>
        <button type="button" @click=${this.#copy}>${t('once.copy')}</button>
        <button type="button" class="plain" @click=${() => this.dispatchEvent(new CustomEvent('away'))}>${t('once.put-away')}</button>
        <span role="status">${this.copied ? t(`once.copied.${this.copied}`) : ''}</span></div></section>`;
  }

  #copy = async () => {
    this.copied = await copyAll(this.querySelector('.secret'));
  };
}
customElements.define('tl-shown-once', ShownOnce);
