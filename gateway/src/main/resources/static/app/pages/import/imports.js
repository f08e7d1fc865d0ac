import { address, call } from '../../api.js';
import { signed, user } from '../../user.js';
import { newKey, once } from '../../writing.js';

export const KINDS = ['customers', 'account-managers', 'orders', 'judgements'];
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ndjson: 'application/x-ndjson',
  jsonl: 'application/x-ndjson',
};
const typeOf = file => TYPES[file.name.split('.').pop().toLowerCase()] ?? 'text/csv';

export const resource = ({ id }) => `/api/imports/${id}`;

const post = (kind, file, query, headers = {}) => call(address(`/api/imports/${kind}`, query), {
  method: 'POST',
  body: file,
  headers: { 'Content-Type': typeOf(file), ...(user() && signed(user())), ...headers },
});

/** The whole file is looked at: what it says is what the import will say. */
export async function preview(kind, file) {
  return (await post(kind, file, { preview: true })).json();
}

/** Names itself, so that it can be followed from its first byte. Sent again after a broken line it is the one that came through. */
export async function start(running, file) {
  const what = [running.kind, file.name, file.size, file.lastModified, user()].join('\n');
  return once(what, async key => (await post(running.kind, file, {}, { 'Import-Id': running.id, 'Idempotency-Key': key })).json());
}

export const naming = (kind, file) => ({ kind, id: newKey(), file: file.name });
