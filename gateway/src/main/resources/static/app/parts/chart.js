import { html } from 'lit';
import { Part } from '../part.js';

/** A drawing of ECharts, again when the window, the colours or what it shows change. Whoever extends it says `words` and `options(style)`. */
export class Chart extends Part {
  connectedCallback() {
    super.connectedCallback();
    this.scheme = matchMedia('(prefers-color-scheme: dark)');
    this.redraw = () => this.#draw();
    this.scheme.addEventListener('change', this.redraw);
    this.resized = new ResizeObserver(() => this.chart?.resize());
    this.resized.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.scheme.removeEventListener('change', this.redraw);
    this.resized.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  render() {
    return html`<div class="chart" role="img" aria-label=${this.words}></div>`;
  }

  updated() {
    this.#draw();
  }

  /** ECharts is large, so it is fetched when there is something to draw. */
  async #draw() {
    const { init } = await import('echarts');
    const place = this.querySelector('.chart');
    if (!place || !this.isConnected) return;
    this.chart ??= init(place);
    this.chart.setOption(this.options(getComputedStyle(place)));
  }
}

const inkOf = style => style.color;
export const fontOf = style => ({ color: inkOf(style), fontFamily: style.fontFamily });

/** What all have. Tooltips are drawn on the canvas: as HTML they would need inline styles, which the page's policy forbids. */
export const axes = (style, labels, valueFormatter) => ({
  animation: false,
  grid: { left: 8, right: 8, top: 16, bottom: 8, containLabel: true },
  tooltip: { renderMode: 'richText', trigger: 'axis', valueFormatter },
  xAxis: { type: 'category', data: labels, axisLabel: fontOf(style), axisTick: { show: false }, axisLine: { lineStyle: { color: inkOf(style), opacity: 0.3 } } },
  yAxis: { type: 'value', splitNumber: 3, axisLabel: { ...fontOf(style), formatter: valueFormatter }, splitLine: { lineStyle: { color: inkOf(style), opacity: 0.12 } } },
});
