import { html } from 'lit';
import { segment, send } from '../../api.js';
import { count, t } from '../../language.js';
import { failed, Loading } from '../../loading.js';
import { Part } from '../../part.js';
import { field, isAtAField, markRefused } from '../../parts/field.js';
import { peopleTabs } from '../../parts/people-tabs.js';
import { all, options, peopleOptions, personName, teamOptions } from '../../people.js';
import { forgetRights, needs } from '../../rights.js';
import { link } from '../../routes.js';
import { signed, user } from '../../user.js';

const FIELDS = ['teamId', 'name', 'parent', 'lead'];

/** Teams within teams, each with who leads it and how many belong to it. */
class Teams extends Part {
  static properties = { changing: { state: true }, problem: { state: true }, busy: { state: true }, kept: { state: true } };
  known = new Loading(this);

  connectedCallback() {
    super.connectedCallback();
    this.look();
  }

  look() {
    this.known.ask(async signal => {
      const [teams, people] = await Promise.all([all('/api/teams', signal), all('/api/people', signal)]);
      return { teams, people };
    });
  }

  updated(changed) {
    if (changed.has('problem')) markRefused(this.querySelector('form'), this.problem);
  }

  render() {
    return html`<div class="page-head"><div><h1>${t('title.teams')}</h1><p class="quiet lead">${t('teams.lead')}</p></div>
        <div class="actions"><button type="button" ${needs('keeping-people')} @click=${() => this.#begin({})}>${t('teams.add')}</button>
          <span role="status">${this.kept ? t('people.kept') : ''}</span></div></div>
      ${peopleTabs('teams')}
      ${this.known.show(known => html`
        ${this.changing && !this.changing.teamId ? this.#form(known) : ''}
        <section class="card" aria-label=${t('title.teams')}>${known.teams.length ? this.#tree(known, undefined) : html`<p class="quiet">${t('teams.none')}</p>`}</section>`)}`;
  }

  #tree(known, parent) {
    const within = known.teams.filter(team => (team.parent ?? undefined) === parent);
    return within.length ? html`<ul class="tree">${within.map(team => html`<li>${this.#team(team, known)}${this.#tree(known, team.teamId)}</li>`)}</ul>` : '';
  }

  #team(team, known) {
    if (this.changing?.teamId === team.teamId) return this.#form(known);
    const members = known.people.filter(one => one.team === team.teamId).length;
    return html`<div class="line"><strong>${team.name}</strong> <span class="quiet id">${team.teamId}</span>
      <span>${team.lead ? t('teams.led-by', { name: personName(team.lead, known.people) }) : t('teams.led-by-nobody')}</span>
      <a href=${link('/people', { team: team.teamId })}>${count('teams.members', members)}</a>
      <button type="button" class="plain slim" ${needs('keeping-people', undefined, { brief: true })} aria-label=${t('teams.change.label', { name: team.name })}
        @click=${() => this.#begin(team)}>${t('teams.change')}</button></div>`;
  }

  #form({ teams, people }) {
    const { changing, problem } = this;
    const others = teams.filter(team => team.teamId !== changing.teamId);
    return html`<form class="card sheet" aria-labelledby="team-title" @submit=${this.#keep}>
      <h2 id="team-title">${changing.teamId ? t('teams.change.label', { name: changing.name }) : t('teams.add')}</h2>
      ${changing.teamId ? '' : field(problem, 'teamId', t('teams.id'), html`<input name="teamId" required maxlength="100" autocomplete="off" spellcheck="false">`)}
      ${field(problem, 'name', t('people.name'), html`<input name="name" required maxlength="200" autocomplete="off" .value=${changing.name ?? ''}>`)}
      ${field(problem, 'parent', t('teams.parent'), html`<select name="parent">${options(teamOptions(others), changing.parent, t('teams.top'))}</select>`)}
      ${field(problem, 'lead', t('teams.lead-of'), html`<select name="lead">${options(peopleOptions(people), changing.lead, t('teams.led-by-nobody'))}</select>`)}
      ${problem && !isAtAField(problem, FIELDS) ? failed(problem) : ''}
      <div class="actions"><button ${needs('keeping-people')} ?disabled=${this.busy}>${t('people.keep')}</button>
        <button type="button" class="plain" @click=${() => (this.changing = this.problem = undefined)}>${t('user.cancel')}</button></div>
    </form>`;
  }

  async #begin(team) {
    this.problem = this.kept = undefined;
    this.changing = team;
    await this.updateComplete;
    this.querySelector('form input')?.focus();
  }

  #keep = async event => {
    event.preventDefault();
    const given = new FormData(event.target);
    const or = name => given.get(name)?.trim() || undefined;
    const id = this.changing.teamId ?? or('teamId');
    const read = this.changing.teamId ? { 'If-Match': `"${this.changing.version}"` } : {};
    this.busy = true;
    this.problem = undefined;
    try {
      await send('PUT', `/api/teams/${segment(id)}`, { name: or('name'), parent: or('parent'), lead: or('lead') }, { ...read, ...signed(user()) });
      this.changing = undefined;
      this.kept = true;
      forgetRights();
      this.look();
    } catch (problem) {
      this.problem = problem.code === 'if-match-needed' && !this.changing.teamId
        ? Object.assign(problem, { body: { ...problem.body, field: 'teamId' }, message: t('teams.id.taken') }) : problem;
    } finally {
      this.busy = false;
    }
  };
}
customElements.define('tl-teams', Teams);
