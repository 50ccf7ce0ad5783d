import { useEffect, useRef } from 'preact/hooks';
import { numberText } from '../../common/format.ts';

interface LineChartProps {
  title: string;
  labels: readonly string[];
  values: readonly number[];
  range: [number, number];
}

const height = 180;

/** A picture of what the table beside it says; so nobody is read it aloud. The library comes when the first is drawn. */
export function LineChart({ title, labels, values, range }: LineChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isWanted = true;
    let leave = (): void => {};
    const draw = async (): Promise<void> => {
      const { drawLines } = await import('./draw-lines.ts');
      if (isWanted && place.current) leave = drawLines(place.current, { labels, values, range, height, numberText });
    };
    // A picture that does not come is no loss: the table says the same.
    draw().catch(() => {});
    return () => {
      isWanted = false;
      leave();
    };
  }, [values.join(), labels.join()]);
  return (
    <figure class="chart" aria-hidden="true">
      <figcaption>{title}</figcaption>
      <div class="drawing" ref={place} />
    </figure>
  );
}
