import { html, svg } from 'lit';

/** Shares side by side, in the colours of the tiers; what it shows stands in words beside it. */
export function shareBar(shares) {
  const total = shares.reduce((sum, one) => sum + one.share, 0) || 1;
  let from = 0;
  const parts = shares.map(({ share, rank }) => {
    const part = { x: (from / total) * 100, width: (share / total) * 100, rank };
    from += share;
    return part;
  });
  return html`<svg class="share-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${parts.map(({ x, width, rank }) =>
    svg`<rect class="rank-${rank}" x=${x} width=${width} height="6"></rect>`)}</svg>`;
}
