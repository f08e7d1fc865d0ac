import { askClock } from './clock.js';
import { startLanguage } from './language.js';
import { askRights } from './rights.js';
import { askSession, comeBack, me } from './session.js';
import './shell.js';

// the currency is known before the first amount is shown, unless the clock is away
await Promise.all([
  startLanguage(),
  askClock(AbortSignal.timeout(2000)).catch(() => {}),
  askSession(AbortSignal.timeout(2000)).catch(() => {}),
]);
const { failed: signInFailed, beside: signedInBeside } = comeBack();
if (me()) await askRights(undefined, AbortSignal.timeout(2000)).catch(() => {});
Object.assign(document.querySelector('tl-app'), { signInFailed, signedInBeside, ready: true });
