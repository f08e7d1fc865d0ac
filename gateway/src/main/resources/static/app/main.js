import { askClock } from './clock.js';
import { startLanguage } from './language.js';
import './shell.js';

// the currency is known before the first amount is shown, unless the clock is away
await Promise.all([startLanguage(), askClock(AbortSignal.timeout(2000)).catch(() => {})]);
document.querySelector('tl-app').ready = true;
