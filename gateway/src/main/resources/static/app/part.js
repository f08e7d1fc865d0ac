import { LitElement } from 'lit';

/** A component without a shadow: one style sheet, labels and headings that reach across, links that anchor. */
export class Part extends LitElement {
  createRenderRoot() {
    return this;
  }

  /** Something is written: meanwhile the part is `busy`, and `problem` is what is wrong with it, which what was wrong before is not. */
  async writing(something) {
    this.busy = true;
    this.problem = undefined;
    try {
      await something();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }
}
