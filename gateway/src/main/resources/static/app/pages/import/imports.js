import { address, call } from '../../api.js';
import { signed, user } from '../../user.js';

export const KINDS = ['customers', 'account-managers', 'orders', 'judgements'];
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ndjson: 'application/x-ndjson',
  jsonl: 'application/x-ndjson',
};
/** Enough to see whether the columns are understood. */
const FIRST_BYTES = 128 * 1024;

const typeOf = file => TYPES[file.name.split('.').pop().toLowerCase()] ?? 'text/csv';

/** Judgement imports belong to another service and live under their own address. */
export const resource = ({ kind, id }) => `/api/imports/${kind === 'judgements' ? 'judgements/' : ''}${id}`;

/** Text files are cut after the last whole line; a spreadsheet only opens as a whole. */
async function beginning(file) {
  if (typeOf(file) === TYPES.xlsx || file.size <= FIRST_BYTES) return file;
  const bytes = new Uint8Array(await file.slice(0, FIRST_BYTES).arrayBuffer());
  return bytes.slice(0, bytes.lastIndexOf(10) + 1 || bytes.length);
}

const post = (kind, file, body, query, headers = {}) => call(address(`/api/imports/${kind}`, query), {
  method: 'POST',
  body,
  headers: { 'Content-Type': typeOf(file), ...(user() && signed(user())), ...headers },
});

export async function preview(kind, file) {
  return (await post(kind, file, await beginning(file), { preview: true })).json();
}

export const start = ({ kind, id }, file) => post(kind, file, file, {}, { 'Import-Id': id });
