import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { districtDimension } from '../../shared/domain/metrics.ts';
import type { MetricName } from '../../shared/domain/metrics.ts';

interface Installation {
  /** The namespace of what it counts itself. */
  name: string;
  districts: readonly string[];
}

/** What the functions count of the work itself, as CloudWatch keeps it. */
export class DomainMetrics {
  readonly #installation: Installation;

  constructor(installation: Installation) {
    this.#installation = installation;
  }

  of(metricName: MetricName, districtId: string, statistic: string): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: this.#installation.name,
      metricName,
      dimensionsMap: { [districtDimension]: districtId },
      statistic,
      period: Duration.minutes(5),
      label: `${districtId} ${metricName} ${statistic}`,
    });
  }

  /** Of each district. */
  each(names: readonly MetricName[], statistic: string): cloudwatch.Metric[] {
    return this.#installation.districts.flatMap((id) => names.map((name) => this.of(name, id, statistic)));
  }
}
