import { html } from 'lit';
import { day } from '../../format.js';
import { t, word } from '../../language.js';
import { exceptionSaid } from '../../parts/exception.js';
import { level } from '../../parts/level.js';
import { Waiting } from './waiting.js';
import '../../parts/exception-actions.js';

/** All exceptions to service levels that wait for another person. */
class Exceptions extends Waiting {
  path = '/api/service-levels';
  filter = { state: 'proposed' };
  title = () => t('exceptions.title');
  none = () => t('exceptions.none');
  key = one => one.exception.id;
  change = ({ capability, exception }) => exceptionSaid(capability, exception);
  actions = (one, decided) => html`<tl-exception-actions .proposal=${one} brief @decided=${decided}></tl-exception-actions>`;
  told = (decided, name, { capability, exception }) =>
    t(`exceptions.done.${decided}`, { name, level: word('level', capability), value: level(capability, exception.value), date: day(exception.until) });
}
customElements.define('tl-exceptions', Exceptions);
