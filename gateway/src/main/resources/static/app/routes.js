/** Addresses inside the page: #/customers/K1?method=abc-attention. */
const PAGES = {
  home: /^\/$/,
  customers: /^\/customers$/,
  customer: /^\/customers\/(?<customerId>[^/]+)$/,
  methods: /^\/methods$/,
  method: /^\/methods\/(?<methodId>[^/]+)$/,
  draft: /^\/methods\/(?<methodId>[^/]+)\/draft$/,
  simulations: /^\/simulations$/,
  simulation: /^\/simulations\/(?<simulationId>[^/]+)$/,
  findings: /^\/findings$/,
  work: /^\/work$/,
  capacity: /^\/capacity$/,
  desk: /^\/desk$/,
  proposals: /^\/proposals$/,
  reviews: /^\/reviews$/,
  review: /^\/reviews\/(?<reviewId>[^/]+)$/,
  import: /^\/import$/,
  me: /^\/me$/,
  people: /^\/people$/,
  person: /^\/people\/(?<personId>[^/]+)$/,
  teams: /^\/teams$/,
  tokens: /^\/tokens$/,
  access: /^\/access$/,
  manager: /^\/account-managers\/(?<managerId>[^/]+)$/,
};

/** The page of an address: its name, path and query, and what the path names. */
export function currentRoute(hash = location.hash) {
  const [path, search] = (hash.replace(/^#/, '') || '/').split('?');
  const query = Object.fromEntries(new URLSearchParams(search ?? ''));
  for (const [name, pattern] of Object.entries(PAGES)) {
    const found = pattern.exec(path);
    if (found) return { name, path, query, ...named(found.groups) };
  }
  return { name: 'nowhere', path, query };
}

const named = groups => Object.fromEntries(Object.entries(groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]));

export function link(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return `#${path}${given.length ? `?${new URLSearchParams(given)}` : ''}`;
}

export const customerLink = (id, query) => link(`/customers/${encodeURIComponent(id)}`, query);
export const methodLink = (id, query) => link(`/methods/${encodeURIComponent(id)}`, query);
export const draftLink = (id, query) => link(`/methods/${encodeURIComponent(id)}/draft`, query);
export const personLink = id => link(`/people/${encodeURIComponent(id)}`);
export const managerLink = (id, query) => link(`/account-managers/${encodeURIComponent(id)}`, query);
export const reviewLink = (id, query) => link(`/reviews/${encodeURIComponent(id)}`, query);
export const simulationLink = id => link(`/simulations/${encodeURIComponent(id)}`);

/** Changes the question in the address without leaving the page. */
export function refine(changes) {
  const [path] = (location.hash.replace(/^#/, '') || '/').split('?');
  location.hash = link(path, { ...currentRoute().query, ...changes });
}
