import { html } from 'lit';
import { t, word } from '../../language.js';
import { decisionSaid, standsAs } from '../../parts/decision.js';
import { Waiting } from './waiting.js';
import '../../parts/decision-actions.js';

/** All statuses and account managers of customers that wait for another person. */
class Decisions extends Waiting {
  path = '/api/proposals';
  title = () => t('decisions.title');
  none = () => t('decisions.none');
  key = one => one.proposed.id;
  change = one => decisionSaid(one, this.managers);
  actions = (one, decided) => html`<tl-decision-actions .proposal=${one} brief @decided=${decided}></tl-decision-actions>`;
  told = (decided, name, { matter, proposed }) =>
    t(`decisions.done.${decided}`, { name, matter: word('matter', matter), to: standsAs(matter, proposed.to, this.managers) });
}
customElements.define('tl-decisions', Decisions);
