import { startLanguage } from './language.js';
import './shell.js';

await startLanguage();
document.querySelector('tl-app').ready = true;
