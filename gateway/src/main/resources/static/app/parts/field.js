import { html } from 'lit';

/** A labelled field of a form, with what was refused of it right beside it. */
export const field = (problem, name, label, input, hint = '') => html`<label class="field stacked">${label}${input}
  ${hint ? html`<small class="quiet">${hint}</small>` : ''}
  ${isOf(problem, name) ? html`<small class="refused" role="alert">${problem.message}</small>` : ''}</label>`;

/** Several that belong together. */
export const fields = (problem, name, legend, inputs) => html`<fieldset class="stacked"><legend>${legend}</legend>${inputs}
  ${isOf(problem, name) ? html`<small class="refused" role="alert">${problem.message}</small>` : ''}</fieldset>`;

/** `accounts.issuer` is said at `accounts`. */
const isOf = (problem, name) => problem?.body?.field?.split('.')[0] === name;

/** Whether a form says it at one of these fields, so that it need not be said below. */
export const isAtAField = (problem, names) => names.some(name => isOf(problem, name));

/** After a form was refused: the field in question is marked, and has the focus. */
export function markRefused(form, problem) {
  form?.querySelectorAll('[aria-invalid]').forEach(input => input.removeAttribute('aria-invalid'));
  const [name] = problem?.body?.field?.split('.') ?? [];
  const input = name && form?.elements[name];
  const first = input instanceof RadioNodeList ? input[0] : input;
  first?.setAttribute?.('aria-invalid', 'true');
  first?.focus?.();
}
