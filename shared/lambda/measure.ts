import { districtDimension, metricUnits, noDistrict, type Measure } from '../domain/metrics.ts';
import { correlation } from './correlation.ts';

interface Measuring {
  service: string;
  /** The bus, which bears the installation's name: one namespace an installation. */
  namespace: string;
  now: () => Date;
  write?: (line: string) => void;
}

/**
 * A log line that CloudWatch also takes metrics from, at no call of its own (embedded metric format). Past `console`,
 * because Lambda would wrap what goes through it, and the format has to stand at the line's root.
 */
export function createMeasure({ service, namespace, now, write = toStdout }: Measuring): Measure {
  return (message, { districtId, metrics, about }) => {
    const names = Object.keys(metrics);
    const definitions = Object.entries(metricUnits)
      .filter(([name]) => names.includes(name))
      .map(([Name, Unit]) => ({ Name, Unit }));
    const said = { service, message, ...correlation(), ...about };
    const directive = { Namespace: namespace, Dimensions: [[districtDimension]], Metrics: definitions };
    const embedded = { _aws: { Timestamp: now().getTime(), CloudWatchMetrics: [directive] } };
    const counted = { [districtDimension]: districtId ?? noDistrict, ...metrics, ...embedded };
    write(`${JSON.stringify({ ...said, ...(names.length > 0 && counted) })}\n`);
  };
}

function toStdout(line: string): void {
  process.stdout.write(line);
}
