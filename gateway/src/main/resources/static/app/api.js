/** Calls to the services. Every failure is a Problem that knows whether and when to try again. */
import { language } from './language.js';
import { askSession, sessionHeaders } from './session.js';
import { once } from './writing.js';

export class Problem extends Error {
  constructor(status, body = {}, retryAfter = undefined) {
    super(body.detail ?? body.title ?? '');
    Object.assign(this, { status, body, retryAfter, code: body.code });
  }

  /** Away or catching up: worth asking again. 0 stands for no connection at all. */
  get passing() {
    return [0, 429, 502, 503, 504].includes(this.status);
  }

  /** Somebody else changed what was read here: 412, or 428 where we no longer know what was read. */
  get overtaken() {
    return [412, 428].includes(this.status);
  }
}

export const segment = encodeURIComponent;

export function address(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
}

export async function problemOf(response) {
  const body = await response.json().catch(() => ({}));
  return new Problem(response.status, body, Number(response.headers.get('Retry-After')) || undefined);
}

export async function call(path, { headers = {}, ...request } = {}) {
  const response = await fetch(path, { ...request, headers: { 'Accept-Language': language(), ...sessionHeaders(request.method), ...headers } })
    .catch(error => {
      if (error.name === 'AbortError') throw error;
      throw new Problem(0);
    });
  if (!response.ok) throw await refused(response);
  return response;
}

/** Of a session that has ended, or is another by now, the page learns at once; what was typed stays where it is. */
async function refused(response) {
  const problem = await problemOf(response);
  if (['session-ended', 'csrf', 'sign-in-needed', 'bad-token'].includes(problem.code)) await askSession().catch(() => {});
  return problem;
}

export async function get(path, query, signal) {
  return (await call(address(path, query), { signal, headers: { Accept: 'application/json' } })).json();
}

/** Sends JSON as a write that is done once; answers JSON, or nothing when there is none. */
export const send = (method, path, body, headers = {}) =>
  sendText(method, path, body === undefined ? undefined : JSON.stringify(body), { 'Content-Type': 'application/json', ...headers });

/** The same for a text of another type. */
export function sendText(method, path, body, headers) {
  const what = [method, path, headers['Tierledger-User'], headers['If-Match'], body].join('\n');
  return once(what, async key => {
    const response = await call(path, { method, body, headers: { ...headers, 'Idempotency-Key': key } });
    return response.json().catch(() => ({}));
  });
}

/** Lists come as {"items":[…],"next":…}; some answers are plain arrays. */
export const items = answer => (Array.isArray(answer) ? answer : (answer?.items ?? []));
