import { day, number } from '../../format.js';
import { t } from '../../language.js';
import { axes, Chart, fontOf } from '../../parts/chart.js';

/** What weeks ask, as bars, and what there is, as a line; one that is too full is marked by a sign and not by its colour alone. */
class WeekChart extends Chart {
  static properties = { weeks: { attribute: false } };

  get words() {
    return t('capacity.chart');
  }

  options(style) {
    const hours = value => t('capacity.hours', { n: number(value, 1) });
    const asked = this.weeks.map(week => ({
      value: week.demand,
      label: { show: week.over, position: 'top', formatter: t('capacity.over.sign'), ...fontOf(style) },
      itemStyle: { opacity: week.over ? 1 : 0.6 },
    }));
    return {
      ...axes(style, this.weeks.map(week => day(week.from, { day: 'numeric', month: 'short' })), hours),
      series: [
        { type: 'bar', name: t('capacity.demand'), data: asked, itemStyle: { color: style.accentColor, borderRadius: [3, 3, 0, 0] } },
        { type: 'line', name: t('capacity.supply'), step: 'middle', symbol: 'none', data: this.weeks.map(week => week.supply ?? null), lineStyle: { color: style.color, width: 2 } },
      ],
    };
  }
}
customElements.define('tl-week-chart', WeekChart);
