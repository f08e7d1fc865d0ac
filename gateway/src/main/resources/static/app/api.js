/** Calls to the services. Every failure is a Problem that knows whether and when to try again. */
import { language } from './language.js';

export class Problem extends Error {
  constructor(status, body = {}, retryAfter = undefined) {
    super(body.detail ?? body.title ?? '');
    Object.assign(this, { status, body, retryAfter, code: body.code });
  }

  /** Away or catching up: worth asking again. 0 stands for no connection at all. */
  get passing() {
    return [0, 429, 502, 503, 504].includes(this.status);
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
  const response = await fetch(path, { ...request, headers: { 'Accept-Language': language(), ...headers } })
    .catch(error => {
      if (error.name === 'AbortError') throw error;
      throw new Problem(0);
    });
  if (!response.ok) throw await problemOf(response);
  return response;
}

export async function get(path, query, signal) {
  return (await call(address(path, query), { signal, headers: { Accept: 'application/json' } })).json();
}

/** Sends JSON; answers JSON, or nothing when there is none. */
export async function send(method, path, body, headers = {}) {
  const response = await call(path, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  });
  return response.json().catch(() => ({}));
}

/** Lists come as {"items":[…],"next":…}; some answers are plain arrays. */
export const items = answer => (Array.isArray(answer) ? answer : (answer?.items ?? []));
