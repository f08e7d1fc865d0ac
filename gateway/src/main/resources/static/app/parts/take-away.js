import { html } from 'lit';
import { address, call } from '../api.js';
import { failed } from '../loading.js';
import { t } from '../language.js';
import { Part } from '../part.js';

const FORMS = [
  ['csv', 'text/csv'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
];

/** A list as a file: what is asked for here, all of it. */
class TakeAway extends Part {
  static properties = { path: {}, question: { attribute: false }, state: { state: true } };

  render() {
    return html`<div class="actions take-away">${FORMS.map(([form, type]) => html`
      <button type="button" class="plain" ?disabled=${this.state === 'waiting'} @click=${() => this.#take(form, type)}>${t(`take-away.${form}`)}</button>`)}
      <span role="status">${this.state === 'waiting' ? t('take-away.waiting') : ''}</span>
      ${this.state?.message !== undefined ? failed(this.state) : ''}</div>`;
  }

  async #take(form, type) {
    this.state = 'waiting';
    try {
      const { limit, cursor, ...question } = this.question ?? {};
      const response = await call(address(this.path, question), { headers: { Accept: type } });
      save(await response.blob(), `${this.path.split('/').at(-1)}.${form}`);
      this.state = undefined;
    } catch (problem) {
      this.state = problem;
    }
  }
}
customElements.define('tl-take-away', TakeAway);

function save(blob, name) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export const takeAway = (path, question) => html`<tl-take-away path=${path} .question=${question}></tl-take-away>`;
