import { html } from 'lit';
import { t } from '../language.js';
import { Part } from '../part.js';
import { copyAll } from './copy-all.js';

/** A text to be given to somebody else, with a button that copies it. */
class CopiedText extends Part {
  static properties = { label: {}, language: {}, value: {}, copied: { state: true } };

  willUpdate(changed) {
    if (changed.has('value')) this.copied = undefined;
  }

  render() {
    return html`<label class="field stacked">${this.label}<textarea readonly rows="3" lang=${this.language} .value=${this.value} @focus=${event => event.target.select()}></textarea></label>
      <div class="actions"><button type="button" class="outline slim" aria-label=${t('copied.copy.label', { what: this.label })} @click=${this.#copy}>${t('once.copy')}</button>
        <span role="status">${this.copied ? t(`once.copied.${this.copied}`) : ''}</span></div>`;
  }

  #copy = async () => {
    this.copied = await copyAll(this.querySelector('textarea'));
  };
}
customElements.define('tl-copied-text', CopiedText);
