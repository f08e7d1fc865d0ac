import { html } from 'lit';
import { word } from '../language.js';

/** What somebody said as the reason, or why it is not shown. */
export function said({ reason, sealed }) {
  if (sealed) return html`<span class="quiet">${word('sealed', sealed)}</span>`;
  return reason ? html`<q>${reason}</q>` : '';
}
