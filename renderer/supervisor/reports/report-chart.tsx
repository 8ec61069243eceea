import {
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { ReportSheet } from '#common/ipc/report-sheet.ts';
import type { ChartPoint } from './chart-points.ts';

/** Colours of the drawn columns in order; lines differ by their dashes, too. */
const pens = [
  { ink: 'var(--color-brand)', dash: '0' },
  { ink: 'var(--color-offline-edge)', dash: '6 3' },
  { ink: 'var(--color-edge)', dash: '2 3' },
  { ink: 'var(--color-act-edge)', dash: '8 3 2 3' },
] as const;
const penOf = (index: number) => pens[index % pens.length] ?? pens[0];

export type ReportChartProps = {
  readonly kind: NonNullable<ReportSheet['chart']>['kind'];
  readonly points: readonly ChartPoint[];
  /** The drawn columns with their words. */
  readonly draws: readonly { readonly key: string; readonly name: string }[];
  /** What is drawn, of which time, in which unit: for who does not see it. */
  readonly title: string;
};

const axis = { tick: { fontSize: 12, fill: 'var(--color-soft)' }, stroke: 'var(--color-edge)' } as const;

/** The chart of a report; the arrow keys go from bar to bar and say the figures. */
const ReportChart = ({ kind, points, draws, title }: ReportChartProps) => {
  const common = {
    data: [...points],
    accessibilityLayer: true,
    title,
    margin: { top: 8, right: 8, bottom: 4, left: 0 },
  };
  const parts = (
    <>
      <CartesianGrid stroke="var(--color-line)" vertical={false} />
      <XAxis dataKey="name" {...axis} interval="preserveStartEnd" />
      <YAxis {...axis} width={44} />
      <Tooltip isAnimationActive={false} />
      <Legend itemSorter={null} wrapperStyle={{ fontSize: 12 }} />
    </>
  );
  return (
    <ResponsiveContainer width="100%" height="100%">
      {kind === 'bars' ? (
        <BarChart {...common}>
          {parts}
          {draws.map(({ key, name }, index) => (
            <Bar key={key} dataKey={key} name={name} fill={penOf(index).ink} isAnimationActive={false} />
          ))}
        </BarChart>
      ) : (
        <LineChart {...common}>
          {parts}
          {draws.map(({ key, name }, index) => (
            <Line
              key={key}
              dataKey={key}
              name={name}
              stroke={penOf(index).ink}
              strokeDasharray={penOf(index).dash}
              strokeWidth={2}
              dot={points.length < 40}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      )}
    </ResponsiveContainer>
  );
};

// A default export is what `lazy` takes.
// oxlint-disable-next-line import/no-default-export
export default ReportChart;
