/** A write is done once: a second click meets the first, and what is sent again after a broken line goes under the key of the first time. */
const A_DOUBLE_CLICK = 1000;
const AGAIN_AFTER = 1000;
const LOOKS = 20;
/** By what they say: those on their way or just answered, and the keys of those that nobody answered. */
const underWay = new Map();
const keys = new Map();

/** A random UUID, also on a page that came without TLS, where browsers have no randomUUID. */
export function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * @param what all that the write says, as one text
 * @param send function of the value of Idempotency-Key that answers a promise
 */
export function once(what, send) {
  if (underWay.has(what)) return underWay.get(what);
  const key = keys.get(what) ?? newKey();
  keys.set(what, key);
  const sent = untilItIsDone(() => send(key)).then(answer => {
    keys.delete(what);
    setTimeout(() => underWay.delete(what), A_DOUBLE_CLICK);
    return answer;
  }, problem => {
    underWay.delete(what);
    if (!isUnanswered(problem)) keys.delete(what);
    throw problem;
  });
  underWay.set(what, sent);
  return sent;
}

/** The first may still be running when it is sent again; its answer is worth waiting for. */
async function untilItIsDone(send) {
  for (let look = 1; ; look++) {
    try {
      return await send();
    } catch (problem) {
      if (problem.code !== 'still-running' || look === LOOKS) throw problem;
      await new Promise(resolve => setTimeout(resolve, AGAIN_AFTER));
    }
  }
}

const isUnanswered = ({ status, code }) => !(status >= 400 && status < 500) || code === 'still-running';
