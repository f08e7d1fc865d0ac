import { html } from 'lit';
import { get, items } from '../../api.js';
import { number } from '../../format.js';
import { t, word } from '../../language.js';
import { failed } from '../../loading.js';
import { Part } from '../../part.js';
import { follow } from '../../sse.js';
import { errorsOf, warningsOf } from './errors.js';
import { resource } from './imports.js';

const COUNTS = ['received', 'accepted', 'duplicate', 'rejected', 'parked', 'quarantined', 'late'];
const STAGES = ['scored', 'tiered', 'planned'];
const ENDED = ['SETTLED', 'FAILED'];

const leftOut = present => Boolean(present.rejected || present.quarantined || present.parked);

/** One import from its first byte until every tier and plan has followed. */
class ImportProgress extends Part {
  static properties = { running: { attribute: false }, present: { state: true }, problem: { state: true }, errors: { state: true } };

  willUpdate(changed) {
    if (changed.has('running')) this.#follow();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.following?.abort();
  }

  #follow() {
    this.following?.abort();
    this.following = new AbortController();
    this.present = this.problem = this.errors = undefined;
    follow(`${resource(this.running)}/progress`, {
      signal: this.following.signal,
      onEvent: ({ data }) => this.#take(JSON.parse(data)),
    }).catch(problem => (this.problem = problem));
  }

  #take(present) {
    this.present = present;
    if (!ENDED.includes(present.state)) return undefined;
    if (leftOut(present)) this.#nameErrors();
    this.dispatchEvent(new CustomEvent('ended'));
    return 'enough';
  }

  /** The first of them; all are in the file to download. */
  async #nameErrors() {
    const following = this.following;
    const errors = await get(`${resource(this.running)}/errors`, {}, following.signal).then(items).catch(() => []);
    if (this.following === following) this.errors = errors;
  }

  render() {
    const present = this.present ?? {};
    return html`<section class="card progress" aria-labelledby="progress-title">
      <h2 id="progress-title">${this.running.file}</h2>
      ${this.problem ? failed(this.problem) : ''}
      <ol class="stages">${this.#stages(present)}</ol>
      <p role="status">${present.state ? word('import.state', present.state) : t('import.waiting')}</p>
      ${present.failure ? html`<p class="notice failed">${present.failure}</p>` : ''}
      <dl class="tally">${COUNTS.map(name => html`<div><dt>${word('import.count', name)}</dt><dd>${number(present[name] ?? 0)}</dd></div>`)}</dl>
      ${warningsOf(present.warnings)}
      ${errorsOf(this.errors ?? [])}
      ${leftOut(present) ? html`
        <p><a href="${resource(this.running)}/errors" download>${t('import.errors.download')}</a></p>` : ''}
      ${present.state === 'SETTLED' ? html`<p><a href="#/">${t('import.to-pyramid')}</a></p>` : ''}
    </section>`;
  }

  #stages(present) {
    const stored = present.state && present.state !== 'RECEIVING' && present.state !== 'FAILED';
    const reached = [['stored', stored], ...STAGES.map(name => [name, Boolean(present.stages?.[name]) || present.state === 'SETTLED'])];
    return reached.map(([name, done]) => html`<li class=${done ? 'done' : 'open'}>
      <span aria-hidden="true">${done ? '✓' : '○'}</span> ${word('import.stage', name)}<span class="unseen">: ${done ? t('import.reached') : t('import.open')}</span></li>`);
  }
}
customElements.define('tl-import-progress', ImportProgress);
