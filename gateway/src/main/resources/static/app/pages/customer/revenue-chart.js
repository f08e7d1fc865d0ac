import { day, roundMoney } from '../../format.js';
import { t } from '../../language.js';
import { axes, Chart } from '../../parts/chart.js';
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

class RevenueChart extends Chart {
  static properties = { orders: { attribute: false } };

  get words() {
    return t('orders.chart');
  }

  options(style) {
    const { months, currency } = byMonth(this.orders);
    const euros = value => roundMoney({ amount: String(value), currency });
    return {
      ...axes(style, months.map(([iso]) => day(`${iso}-01`, { month: 'short', year: '2-digit' })), euros),
      series: [{ type: 'bar', name: t('orders.revenue'), data: months.map(([, sum]) => Math.round(sum)), itemStyle: { color: style.accentColor, borderRadius: [3, 3, 0, 0] } }],
    };
  }
}
customElements.define('tl-revenue-chart', RevenueChart);
