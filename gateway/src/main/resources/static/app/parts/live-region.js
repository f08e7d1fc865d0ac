/** Says something to a screen reader without moving anything on the page. */
let region;

export function announce(words) {
  region ??= Object.assign(document.createElement('div'), { className: 'unseen', ariaLive: 'polite' });
  region.setAttribute('role', 'status');
  if (!region.isConnected) document.body.append(region);
  region.textContent = words;
}
