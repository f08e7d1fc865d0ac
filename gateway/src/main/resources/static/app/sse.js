/**
 * Server-Sent Events over fetch. Unlike the browser's EventSource it sends the reader's language, sees a 503 with Retry-After, and
 * gives up only when told to. It resumes with Last-Event-ID.
 */
import { call, Problem } from './api.js';

const pause = (seconds, signal) =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });

/** Calls `onEvent({event, data, id})` and `onState('open' | 'waiting')` until the signal is aborted or `onEvent` returns 'enough'. */
export async function follow(path, { signal, onEvent, onState = () => {} }) {
  const seen = { id: undefined };
  while (!signal.aborted) {
    try {
      if (await connection(path, { signal, onEvent, onState, seen })) return;
      onState('waiting');
      await pause(1, signal);
    } catch (problem) {
      if (signal.aborted) return;
      if (problem instanceof Problem && !problem.passing && problem.status !== 404) throw problem;
      onState('waiting');
      await pause(problem.retryAfter ?? 2, signal);
    }
  }
}

async function connection(path, { signal, onEvent, onState, seen }) {
  const headers = { Accept: 'text/event-stream', ...(seen.id && { 'Last-Event-ID': seen.id }) };
  const response = await call(path, { signal, headers, cache: 'no-store' });
  onState('open');
  for await (const event of eventsOf(response.body)) {
    if (event.id) seen.id = event.id;
    if (event.data && onEvent(event) === 'enough') return true;
  }
  return false;
}

export async function* eventsOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const blocks = (rest + part.value).replace(/\r\n?/g, '\n').split('\n\n');
      rest = blocks.pop();
      yield* blocks.map(parsed);
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function parsed(block) {
  const event = { event: 'message', data: '', id: undefined };
  for (const line of block.split('\n')) {
    const [, field, value] = /^(event|data|id): ?(.*)$/.exec(line) ?? [];
    if (field === 'data') event.data += (event.data && '\n') + value;
    else if (field) event[field] = value;
  }
  return event;
}
