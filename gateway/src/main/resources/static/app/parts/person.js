import { html } from 'lit';
import { t, word } from '../language.js';
import { Part } from '../part.js';
import { nameOf } from '../people.js';

const PROGRAM = 'program:';

/** Somebody by name; what was typed by who was not signed in is no more than that, and says so. */
class Somebody extends Part {
  static properties = { by: {}, typed: { type: Boolean }, name: { state: true } };

  willUpdate(changed) {
    if (!changed.has('by')) return;
    this.name = undefined;
    if (!this.typed && this.by) this.#ask(this.by);
  }

  async #ask(id) {
    const name = await nameOf(id);
    if (id === this.by) this.name = name;
  }

  render() {
    if (this.typed) return html`${this.by} <span class="quiet">(${t('person.typed')})</span>`;
    if (this.by?.startsWith(PROGRAM)) return t('person.program', { name: this.by.slice(PROGRAM.length) });
    return word('person', this.name ?? this.by);
  }
}
customElements.define('tl-somebody', Somebody);

export const person = (by, typed) => html`<tl-somebody .by=${by} .typed=${Boolean(typed)}></tl-somebody>`;
