import { html } from 'lit';
import { day, roundMoney } from '../../format.js';
import { t } from '../../language.js';
import { Part } from '../../part.js';
import { cancelled, placedOn, worth } from './order.js';

const MONTHS = 24;

/** Revenue per month, at most two years back from the latest order; the table beside it has the figures. */
export function byMonth(orders) {
  const months = new Map();
  const valid = orders.filter(order => !cancelled(order) && worth(order)?.amount && placedOn(order));
  if (!valid.length) return { months: [], currency: 'EUR' };
  const latest = valid.map(placedOn).toSorted().at(-1);
  for (let back = MONTHS - 1; back >= 0; back--) {
    const month = new Date(Date.UTC(Number(latest.slice(0, 4)), Number(latest.slice(5, 7)) - 1 - back, 1));
    months.set(month.toISOString().slice(0, 7), 0);
  }
  for (const order of valid) {
    const month = placedOn(order).slice(0, 7);
    if (months.has(month)) months.set(month, months.get(month) + Number(worth(order).amount));
  }
  return { months: [...months], currency: worth(valid[0]).currency };
}

class RevenueChart extends Part {
  static properties = { orders: { attribute: false } };

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
    return html`<div class="chart" role="img" aria-label=${t('orders.chart')}></div>`;
  }

  updated() {
    this.#draw();
  }

  /** ECharts is large and only needed here, so it is fetched when there is something to draw. */
  async #draw() {
    const { init } = await import('echarts');
    const place = this.querySelector('.chart');
    if (!place || !this.isConnected) return;
    this.chart ??= init(place);
    this.chart.setOption(options(byMonth(this.orders), getComputedStyle(place)));
  }
}
customElements.define('tl-revenue-chart', RevenueChart);

/** Tooltips are drawn on the canvas: as HTML they would need inline styles, which the page's policy forbids. */
function options({ months, currency }, style) {
  const month = iso => day(`${iso}-01`, { month: 'short', year: '2-digit' });
  const euros = value => roundMoney({ amount: String(value), currency });
  const ink = style.color;
  const font = { color: ink, fontFamily: style.fontFamily };
  return {
    animation: false,
    grid: { left: 8, right: 8, top: 16, bottom: 8, containLabel: true },
    tooltip: { renderMode: 'richText', trigger: 'axis', valueFormatter: euros },
    xAxis: { type: 'category', data: months.map(([iso]) => month(iso)), axisLabel: font, axisTick: { show: false }, axisLine: { lineStyle: { color: ink, opacity: 0.3 } } },
    yAxis: { type: 'value', splitNumber: 3, axisLabel: { ...font, formatter: euros }, splitLine: { lineStyle: { color: ink, opacity: 0.12 } } },
    series: [{ type: 'bar', name: t('orders.revenue'), data: months.map(([, sum]) => Math.round(sum)), itemStyle: { color: style.accentColor, borderRadius: [3, 3, 0, 0] } }],
  };
}
