import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from '../../language.js';
import { Part } from '../../part.js';

/** A text area with line numbers, on which lines can be marked and jumped to. Tab leaves it, as everywhere. */
class YamlEditor extends Part {
  static properties = { text: { attribute: false }, marks: { attribute: false }, describedBy: { attribute: false } };

  get #area() {
    return this.querySelector('textarea');
  }

  render() {
    const lines = (this.text ?? '').split('\n').length;
    return html`<div class="editor">
      <div class="gutter" aria-hidden="true">${Array.from({ length: lines }, (_, line) => html`
        <span class=${this.marks?.has(line + 1) ? 'marked' : ''}>${line + 1}</span>`)}</div>
      <textarea aria-label=${t('draft.document')} aria-describedby=${this.describedBy} aria-invalid=${this.marks?.size ? 'true' : 'false'}
        spellcheck="false" autocapitalize="off" autocomplete="off" wrap="off" .value=${live(this.text ?? '')}
        @input=${this.#typed} @scroll=${this.#scrolled} @keydown=${this.#indented}></textarea>
    </div>`;
  }

  /** Puts the cursor on a line and brings it into view. */
  goTo(line) {
    const lines = this.#area.value.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    this.#area.focus();
    this.#area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
    this.#area.scrollTop = Math.max(0, (this.#area.scrollHeight / lines.length) * (line - 5));
  }

  #typed = () => this.dispatchEvent(new CustomEvent('typed', { detail: this.#area.value }));

  #scrolled = () => (this.querySelector('.gutter').scrollTop = this.#area.scrollTop);

  /** A new line begins below the one before it; through insertText, so that it can be undone. */
  #indented = event => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const before = this.#area.value.slice(0, this.#area.selectionStart);
    const [indent] = /^ *(- )?/.exec(before.slice(before.lastIndexOf('\n') + 1));
    event.preventDefault();
    document.execCommand('insertText', false, `\n${indent.replace('- ', '  ')}`);
  };
}
customElements.define('tl-yaml-editor', YamlEditor);
