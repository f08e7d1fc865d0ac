import { askClock } from './clock.js';
import { startLanguage } from './language.js';
import { askSession, comeBack } from './session.js';
import './shell.js';

// the currency is known before the first amount is shown, unless the clock is away
await Promise.all([
  startLanguage(),
  askClock(AbortSignal.timeout(2000)).catch(() => {}),
  askSession(AbortSignal.timeout(2000)).catch(() => {}),
]);
const signInFailed = comeBack();
Object.assign(document.querySelector('tl-app'), { signInFailed, ready: true });
