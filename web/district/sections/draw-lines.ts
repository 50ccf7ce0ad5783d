import uPlot from 'uplot';

export interface Lines {
  labels: readonly string[];
  values: readonly number[];
  range: [number, number];
  height: number;
  numberText: (value: number) => string;
}

const ink = '#1b1f1d';
const line = '#c3ccc7';
const brand = '#0b5137';
const font = '13px system-ui, sans-serif';

/** Draws one line over months, as wide as there is room, and follows its width. Gives what takes it away. */
export function drawLines(place: HTMLElement, { labels, values, range, height, numberText }: Lines): () => void {
  const axis = { stroke: ink, font, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 } };
  const plot = new uPlot(
    {
      width: place.clientWidth,
      height,
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false, range: [-0.3, labels.length - 0.7] }, y: { range } },
      axes: [
        {
          ...axis,
          splits: () => labels.map((_, at) => at),
          values: (_, splits) => splits.map((at) => labels[at] ?? ''),
        },
        { ...axis, size: 56, values: (_, splits) => splits.map((value) => numberText(value)) },
      ],
      series: [{}, { stroke: brand, width: 2.5, points: { show: true, size: 8, fill: brand } }],
    },
    [labels.map((_, at) => at), [...values]],
    place,
  );
  const observer = new ResizeObserver(() => plot.setSize({ width: place.clientWidth, height }));
  observer.observe(place);
  return () => {
    observer.disconnect();
    plot.destroy();
  };
}
