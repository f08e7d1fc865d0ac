import { html } from 'lit';
import { t } from './language.js';

/** Something a component asks for: loading, ready, catching-up (asked again by itself), missing or failed. */
export class Loading {
  state = 'idle';
  value = undefined;
  problem = undefined;

  constructor(host) {
    this.host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.#stop();
  }

  /** @param ask function of an AbortSignal that answers a promise; replaces what was asked before */
  async ask(ask) {
    this.#stop();
    const running = (this.running = new AbortController());
    if (this.state !== 'ready') this.#become('loading');
    try {
      const value = await ask(running.signal);
      if (running.signal.aborted) return;
      this.value = value;
      this.#become('ready');
    } catch (problem) {
      if (!running.signal.aborted) this.#fail(problem, ask);
    }
  }

  /** What was asked before counts no more. */
  forget() {
    this.#stop();
    this.state = 'idle';
    this.value = undefined;
  }

  #fail(problem, ask) {
    this.problem = problem;
    this.again = () => this.ask(ask);
    if (problem.passing) {
      this.#become('catching-up');
      this.timer = setTimeout(this.again, (problem.retryAfter ?? 3) * 1000);
    } else {
      if (problem.status === undefined) console.error(problem);
      this.#become(problem.status === 404 ? 'missing' : 'failed');
    }
  }

  #stop() {
    clearTimeout(this.timer);
    this.running?.abort();
  }

  #become(state) {
    this.state = state;
    this.host.requestUpdate();
  }

  /** Renders the value when it is there, and otherwise says how things stand. */
  show(render, missing = () => html`<p class="notice">${t('state.missing')}</p>`) {
    switch (this.state) {
      case 'ready': return render(this.value);
      case 'missing': return missing();
      case 'catching-up': return catchingUp();
      case 'failed': return failed(this.problem, this.again);
      default: return html`<p class="waiting" role="status"><span class="pulse" aria-hidden="true"></span>${t('state.loading')}</p>`;
    }
  }
}

const catchingUp = () => html`
  <div class="notice" role="status">
    <p><span class="pulse" aria-hidden="true"></span><strong>${t('state.catching-up')}</strong></p>
    <p class="quiet">${t('state.catching-up.hint')}</p>
  </div>`;

export const failed = (problem, again) => html`
  <div class="notice failed" role="alert">
    <p><strong>${problem?.overtaken ? t('state.changed') : t('state.failed')}</strong> ${problem?.message}</p>
    ${problem?.overtaken ? html`<p>${t('state.changed.hint')}</p>` : ''}
    ${again ? html`<button type="button" class="outline" @click=${again}>${t('state.again')}</button>` : ''}
  </div>`;
