import { formatPeriod, formatValue } from '../format.ts';
import { useLanguage } from '../language.tsx';
import { barOf, type FigureSeries } from './figure-series.ts';

/** One metric over time as bars, each with its period and its value in words. */
export function FigureChart({ series }: { series: FigureSeries }) {
  const { language } = useLanguage();
  const amounts = series.points.map((point) => point.amounts[0]!);
  return (
    <figure className="chart">
      <figcaption lang="zh-CN">
        <b>{series.metric}</b>
        <span>{series.subject}</span>
        <span className="chart-unit">{series.unit}</span>
      </figcaption>
      <ol>
        {series.points.map((point) => {
          const bar = barOf(point.amounts[0]!, amounts);
          return (
            <li key={point.id}>
              <span className="chart-period">{formatPeriod(point.period!, language)}</span>
              <span className="chart-track">
                <span
                  className={point.amounts[0]! < 0 ? 'chart-bar chart-bar-below' : 'chart-bar'}
                  style={{ insetInlineStart: `${bar.start}%`, width: `${bar.length}%` }}
                />
              </span>
              <span className="chart-value">{formatValue(point.value)}</span>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
