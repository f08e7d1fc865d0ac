import { html, nothing } from 'lit';
import { get, items } from '../../api.js';
import { moment, number } from '../../format.js';
import { t, word } from '../../language.js';
import { Loading } from '../../loading.js';
import { Part } from '../../part.js';

/** What was imported lately, each with the way to its counts, warnings and errors. */
class LatestImports extends Part {
  static properties = { chosen: { attribute: false } };
  imports = new Loading(this);

  connectedCallback() {
    super.connectedCallback();
    this.look();
  }

  look() {
    this.imports.ask(signal => get('/api/imports', {}, signal).then(items));
  }

  render() {
    return html`<section class="card" aria-labelledby="latest-title">
      <h2 id="latest-title">${t('import.latest')}</h2>
      ${this.imports.show(list => list.length ? table(list, this.chosen, one => this.#choose(one)) : html`<p class="quiet">${t('import.latest.none')}</p>`)}
    </section>`;
  }

  #choose(one) {
    this.dispatchEvent(new CustomEvent('chosen', { detail: { kind: one.kind, id: one.id, file: titleOf(one) } }));
  }
}
customElements.define('tl-latest-imports', LatestImports);

const titleOf = one => `${word('import.kind', one.kind)}, ${moment(one.startedAt)}`;

const table = (list, chosen, choose) => html`<div class="scroll" role="region" tabindex="0" aria-labelledby="latest-title"><table class="small">
  <thead><tr><th scope="col">${t('import.what')}</th><th scope="col">${t('import.state')}</th>
    ${['accepted', 'duplicate', 'rejected'].map(name => html`<th scope="col" class="figure">${word('import.count', name)}</th>`)}<th scope="col">${t('import.notes')}</th></tr></thead>
  <tbody>${list.map(one => html`<tr aria-current=${one.id === chosen ? 'true' : nothing}>
    <th scope="row"><button type="button" class="plain slim" @click=${() => choose(one)}>${titleOf(one)}</button></th>
    <td>${word('import.state-short', one.state)}</td>
    ${[one.accepted, one.duplicate, one.rejected].map(n => html`<td class="figure">${number(n)}</td>`)}
    <td>${one.failure ?? one.warnings?.[0] ?? ''}</td></tr>`)}</tbody>
</table></div>`;
