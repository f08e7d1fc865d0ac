/** Who is signed in, as the gateway says it; asked when the page begins, and when somebody comes back to it. */
const RETURN = 'tierledger.return';
const A_WHILE = 60_000;
/** In the tab that was opened only to sign in. */
const FOR_ANOTHER = 'tierledger.signing-in-for-another-tab';
const otherTabs = new BroadcastChannel('tierledger.session');
let known = { offered: false };
let lastUse = performance.now();

export const me = () => known.me;
export const offered = () => known.offered;

for (const sign of ['pointerdown', 'keydown', 'hashchange']) window.addEventListener(sign, () => (lastUse = performance.now()), true);
/** Whoever signs in or out in one tab is seen in the others at once. */
otherTabs.onmessage = () => askSession().catch(() => {});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && known.offered) askSession().catch(() => {});
});

/** What goes with every request: the session's token with writes, and whether nobody touched this page for a while, which is no use of a session. */
export function sessionHeaders(method = 'GET') {
  return {
    ...(known.me && method !== 'GET' && { 'Tierledger-Csrf': known.me.csrf }),
    ...(performance.now() - lastUse > A_WHILE && { 'Tierledger-Background': 'true' }),
  };
}

export async function askSession(signal) {
  const before = known.me?.person;
  const response = await fetch('/session', { signal, cache: 'no-store', headers: sessionHeaders() });
  if (!response.ok) return;
  known = await response.json();
  if (before !== known.me?.person) window.dispatchEvent(new Event('tierledger-user'));
}

/** To the provider; whoever comes back from it finds the page that was left. */
export function signIn(language) {
  sessionStorage.setItem(RETURN, location.hash);
  location.assign(`/sign-in?language=${language}`);
}

/** Signs in beside a page on which something was typed: that stays, and goes on with the session that begins in the other tab. */
export function signInBeside(language) {
  sessionStorage.setItem(FOR_ANOTHER, 'yes'); // a tab that is opened by a page begins with what the page keeps
  window.open(`/sign-in?language=${language}`, '_blank');
  sessionStorage.removeItem(FOR_ANOTHER);
}

/** Here first, then where the provider's own session ends. */
export async function signOut() {
  const { next } = await fetch('/sign-out', { method: 'POST', headers: sessionHeaders('POST') })
    .then(response => response.json())
    .catch(() => ({}));
  otherTabs.postMessage('ended');
  location.assign(next ?? '/');
}

/** At the beginning of the page: back to where somebody left to sign in. Answers whether that `failed`, or was done `beside` another tab. */
export function comeBack() {
  const left = sessionStorage.getItem(RETURN);
  const failed = new URLSearchParams(location.search).has('sign-in') && !known.me;
  sessionStorage.removeItem(RETURN);
  if (location.search) history.replaceState(null, '', `/${location.hash}`);
  if (left && !location.hash) location.hash = left;
  const beside = Boolean(sessionStorage.getItem(FOR_ANOTHER) && known.me);
  if (known.me) sessionStorage.removeItem(FOR_ANOTHER);
  if (known.me && (beside || left !== null)) otherTabs.postMessage('begun');
  if (beside) window.close(); // where a browser keeps it open the page says what to do
  return { failed, beside };
}
