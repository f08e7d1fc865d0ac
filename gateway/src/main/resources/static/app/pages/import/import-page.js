import { html } from 'lit';
import { t, word } from '../../language.js';
import { failed } from '../../loading.js';
import { Part } from '../../part.js';
import { needs } from '../../rights.js';
import { KINDS, naming, preview, start } from './imports.js';
import { lookInside } from './preview.js';
import './latest-imports.js';
import './progress.js';

/** From file to tiers: choose, look, import, follow. */
class Import extends Part {
  static properties = {
    kind: { state: true }, file: { state: true }, look: { state: true }, problem: { state: true }, running: { state: true }, busy: { state: true },
  };

  constructor() {
    super();
    this.kind = 'customers';
  }

  render() {
    return html`
      <div class="page-head"><h1>${t('import.title')}</h1></div>
      <form class="card import" @submit=${this.#preview}>
        <fieldset><legend>${t('import.kind')}</legend>${KINDS.map(kind => html`
          <label class="score"><input type="radio" name="kind" value=${kind} ?checked=${kind === this.kind}
            @change=${() => this.#choose({ kind })}>${word('import.kind', kind)}</label>`)}</fieldset>
        <p class="quiet">${t(`import.columns.${this.kind}`)}</p>
        <label>${t('import.file')}<input type="file" required accept=".csv,.txt,.ndjson,.jsonl,.xlsx"
          @change=${event => this.#choose({ file: event.target.files[0] })}></label>
        <div class="actions">
          <button class="outline" ${needs('importing')} ?disabled=${!this.file || this.busy}>${t('import.preview')}</button>
          <button type="button" ${needs('importing')} ?disabled=${!this.file || this.busy} @click=${this.#import}>${t('import.start')}</button>
        </div>
      </form>
      ${this.problem ? failed(this.problem) : ''}
      ${this.look ? lookInside(this.look) : ''}
      ${this.running ? html`<tl-import-progress .running=${this.running} @ended=${this.#ended}></tl-import-progress>` : ''}
      <tl-latest-imports .chosen=${this.running?.id} @chosen=${({ detail }) => (this.running = detail)}></tl-latest-imports>`;
  }

  #ended = () => this.querySelector('tl-latest-imports')?.look();

  #choose(choice) {
    Object.assign(this, choice, { look: undefined, problem: undefined });
  }

  #preview = event => {
    event.preventDefault();
    return this.writing(async () => (this.look = await preview(this.kind, this.file)));
  };

  #import = () => this.writing(async () => {
    this.running = naming(this.kind, this.file);
    const { id } = await start(this.running, this.file);
    if (id && id !== this.running.id) this.running = { ...this.running, id };
    this.#ended();
  });
}
customElements.define('tl-import', Import);
