import { LitElement } from 'lit';

/** A component without a shadow: one style sheet, labels and headings that reach across, links that anchor. */
export class Part extends LitElement {
  createRenderRoot() {
    return this;
  }
}
