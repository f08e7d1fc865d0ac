import { call, segment } from '../../api.js';
import { whyNot } from '../../rights.js';

export const YAML = 'application/yaml';
const CALM_DOWN = 400;
/** About another method, or none: nothing of it can be kept under this address. */
const isNoMethod = ({ place, code }) => code === 'unreadable' || place === 'id';

/** Lets the service check a document while it is written, and knows the latest answer. */
export class Checking {
  state = 'idle';
  problems = [];
  method = undefined;
  /** Whether it is a method at all, sound or not: then it can be kept. */
  readable = false;

  constructor(host) {
    this.host = host;
    host.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.timer);
    this.running?.abort();
  }

  /** Checks when nothing more was typed for a moment; the last text counts. */
  soon(methodId, text) {
    clearTimeout(this.timer);
    this.#become('checking');
    this.timer = setTimeout(() => this.now(methodId, text), CALM_DOWN);
  }

  async now(methodId, text) {
    clearTimeout(this.timer);
    this.running?.abort();
    if (whyNot('drafting')) return this.#become('not-mine');
    const running = (this.running = new AbortController());
    this.#become('checking');
    try {
      const response = await call(`/api/methods/${segment(methodId)}/checks`, {
        method: 'POST', body: text, headers: { 'Content-Type': YAML }, signal: running.signal,
      });
      const { sound, problems, method } = await response.json();
      if (running.signal.aborted) return;
      Object.assign(this, { problems, method: sound ? method : undefined, readable: Boolean(method) && !problems.some(isNoMethod) });
      this.#become(sound ? 'sound' : 'objections');
    } catch (problem) {
      if (running.signal.aborted) return;
      Object.assign(this, { problem, problems: [], method: undefined, readable: false, again: () => this.now(methodId, text) });
      this.#become('away');
    }
  }

  get keepable() {
    return this.readable && ['sound', 'objections'].includes(this.state);
  }

  get marks() {
    return new Set(this.problems.map(problem => problem.line).filter(Boolean));
  }

  #become(state) {
    this.state = state;
    this.host.requestUpdate();
  }
}
