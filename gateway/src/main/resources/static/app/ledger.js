/**
 * What a reader verifies alone of an event that is in a ledger (RFC 6962, C2SP signed-note): nothing that a service says of it counts, only
 * hashes and a signature that are computed here. It asks nobody and shows nothing.
 */
const ED25519 = 1;
const KEY = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/;
const HASH = 32;
const ID = 4;

class Refused extends Error {}

const utf8 = text => new TextEncoder().encode(text);
const hex = bytes => Array.from(bytes, each => each.toString(16).padStart(2, '0')).join('');
const base64 = bytes => btoa(String.fromCharCode(...bytes));

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
  return all;
}

/** Of base64 as it is written, with padding; anything else is refused. */
function bytes(text) {
  const read = Uint8Array.from(atob(text), sign => sign.charCodeAt(0));
  if (base64(read) !== text) throw new Refused('form');
  return read;
}

function hash(text) {
  const read = bytes(text);
  if (read.length !== HASH) throw new Refused('form');
  return read;
}

const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest('SHA-256', joined(...parts)));
const leafOf = entry => sha256([0], utf8(entry));
const node = (left, right) => sha256([1], left, right);

/** As an entry has a stream: UTF-8 with `%` and what is not in 0x21 to 0x7e as `%XX`. */
export const written = text =>
  Array.from(utf8(text), each => (each === 0x25 || each < 0x21 || each > 0x7e
    ? `%${each.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(each))).join('');

/** The root that leaf `index` of a tree of `size` leads to by these hashes, the nearest first (RFC 9162, 2.1.3.2). */
async function rootOf(leaf, index, size, path) {
  if (!(index >= 0n && index < size)) throw new Refused('path');
  let [place, last, root] = [index, size - 1n, leaf];
  for (const next of path) {
    if (last === 0n) throw new Refused('path');
    if (place % 2n === 1n || place === last) {
      root = await node(next, root);
      while (place % 2n === 0n && place !== 0n) [place, last] = [place / 2n, last / 2n];
    } else {
      root = await node(root, next);
    }
    [place, last] = [place / 2n, last / 2n];
  }
  if (last !== 0n) throw new Refused('path');
  return root;
}

/** A signed note: its text, what the text says, and the lines below it. */
function noteOf(note) {
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const [origin, size, root] = text.split('\n');
  if (end < 0 || !/^[1-9][0-9]{0,18}$/.test(size ?? '')) throw new Refused('form');
  return { text, origin, size: BigInt(size), root, signatures: note.slice(end + 2).split('\n').filter(Boolean) };
}

/** The 32 bytes of a key in the form of Go's `note` package, `name+hash+key`. */
async function keyOf(vkey) {
  const [, name, id, key] = KEY.exec(vkey.trim()) ?? [];
  const read = name ? bytes(key) : [];
  if (read.length !== HASH + 1 || read[0] !== ED25519) throw new Refused('key');
  if (hex((await sha256(utf8(`${name}\n`), read)).slice(0, ID)) !== id) throw new Refused('key');
  return { name, id, raw: read.slice(1) };
}

/** Whether the holder of the key signed the note; nothing where this browser has no Ed25519. */
async function isSigned(note, { name, id, raw }) {
  const given = note.signatures.filter(line => line.startsWith(`\u2014 ${name} `)).map(line => bytes(line.split(' ')[2] ?? ''));
  const ours = given.find(signature => hex(signature.slice(0, ID)) === id);
  if (!ours) return false;
  try {
    const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, ours.slice(ID), utf8(note.text));
  } catch (missing) {
    if (missing.name === 'NotSupportedError') return undefined;
    throw new Refused('signature');
  }
}

/** It says of itself which event it is of: that must be the one that is asked about. */
function requireEntryOf(entry, { position, stream }) {
  const [form, at, of] = entry.split('\n');
  if (form !== 'tierledger/1' || at !== String(position) || of !== written(stream)) throw new Refused('entry');
}

/** A store that was set back goes on in the next generation of its ledger: `tierledger/tier/g2`. */
const isOf = (origin, name) => name.startsWith(origin) && /^(\/g[1-9][0-9]*)?$/.test(name.slice(origin.length));

/**
 * Verifies that an event is in the tree that a note was signed of.
 *
 * @param proof `{index, entry, leaf, proof, checkpoint}` as services answer it
 * @param event which one it must be of: `{position, stream}`
 * @param ledger `{origin, key}`: whose tree it must be, of whatever generation, and by whose signature that is known
 * @return `{outcome, size, signedBy}`; outcome is `verified`, `tree` where this browser cannot verify signatures, `insecure` where it computes nothing, or
 *   `refused` with `why`: `entry`, `leaf`, `path`, `signature`, `key` or `form`
 */
export async function verified(proof, event, ledger) {
  if (!globalThis.crypto?.subtle) return { outcome: 'insecure' };
  try {
    return await proven(proof, event, ledger);
  } catch (problem) {
    return { outcome: 'refused', why: problem instanceof Refused ? problem.message : 'form' };
  }
}

async function proven(proof, event, { origin, key: vkey }) {
  requireEntryOf(proof.entry, event);
  const leaf = await leafOf(proof.entry);
  if (base64(leaf) !== proof.leaf) throw new Refused('leaf');
  const note = noteOf(proof.checkpoint);
  const root = await rootOf(leaf, BigInt(event.position) - 1n, note.size, proof.proof.map(hash));
  if (base64(root) !== note.root) throw new Refused('path');
  const key = await keyOf(vkey);
  const signed = isOf(origin, key.name) && note.origin === key.name ? await isSigned(note, key) : false;
  if (signed === false) throw new Refused('signature');
  return { outcome: signed ? 'verified' : 'tree', size: Number(note.size), signedBy: `${key.name}+${key.id}` };
}
