import { html } from 'lit';
import { t } from '../language.js';

/** Forth and back through a list that is given out by cursor. */
export class Paging {
  #before = [];
  #cursor = undefined;

  /** @param turn asks for the page at a cursor; undefined for the first */
  constructor(turn) {
    this.turn = turn;
  }

  restart() {
    this.#before = [];
    this.#to(undefined);
  }

  /** The same page once more. */
  again() {
    this.#to(this.#cursor);
  }

  #to(cursor) {
    this.#cursor = cursor;
    this.turn(cursor);
  }

  #further = next => {
    this.#before = [...this.#before, this.#cursor];
    this.#to(next);
  };

  #back = () => {
    const cursor = this.#before.at(-1);
    this.#before = this.#before.slice(0, -1);
    this.#to(cursor);
  };

  /** @param answer the present page, with `next` when there is another */
  buttons(answer) {
    if (!answer?.next && !this.#before.length) return '';
    return html`<nav class="pages" aria-label=${t('pages.label')}>
      <button type="button" class="outline" ?disabled=${!this.#before.length} @click=${this.#back}>${t('pages.back')}</button>
      <span class="quiet">${t('pages.present', { n: this.#before.length + 1 })}</span>
      <button type="button" class="outline" ?disabled=${!answer?.next} @click=${() => this.#further(answer.next)}>${t('pages.further')}</button>
    </nav>`;
  }
}
