/** Addresses inside the page: #/customers/K1?method=abc-attention. */
const PAGES = [
  { name: 'home', pattern: /^\/$/ },
  { name: 'customers', pattern: /^\/customers$/ },
  { name: 'customer', pattern: /^\/customers\/([^/]+)$/, parameter: 'customerId' },
  { name: 'work', pattern: /^\/work$/ },
  { name: 'import', pattern: /^\/import$/ },
];

export function currentRoute(hash = location.hash) {
  const [path, search] = (hash.replace(/^#/, '') || '/').split('?');
  const query = Object.fromEntries(new URLSearchParams(search ?? ''));
  for (const { name, pattern, parameter } of PAGES) {
    const found = pattern.exec(path);
    if (found) return { name, query, ...(parameter && { [parameter]: decodeURIComponent(found[1]) }) };
  }
  return { name: 'nowhere', query };
}

export function link(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return `#${path}${given.length ? `?${new URLSearchParams(given)}` : ''}`;
}

export const customerLink = (id, query) => link(`/customers/${encodeURIComponent(id)}`, query);

/** Changes the question in the address without leaving the page. */
export function refine(changes) {
  const [path] = (location.hash.replace(/^#/, '') || '/').split('?');
  location.hash = link(path, { ...currentRoute().query, ...changes });
}
