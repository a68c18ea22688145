import { describe, expect, it } from 'vitest';
import { createMetrics, type Observed } from '../../src/operations/metrics.js';

const NOW = new Date('2025-10-01T12:00:00Z');
const observed: Observed = {
  connection: { state: 'ready' },
  version: '0123456789ab',
  articles: 3,
  facts: 101,
  loadedAt: new Date('2025-10-01T11:00:00Z'),
};

describe('the metrics', () => {
  it('count questions by surface and outcome, and refusals by reason', async () => {
    const { observe, render } = createMetrics(() => NOW);
    observe({ kind: 'answered', surface: 'slash', outcome: 'answered', ms: 4 });
    observe({ kind: 'answered', surface: 'slash', outcome: 'unknown-name', ms: 40 });
    observe({ kind: 'answered', surface: 'mention', outcome: 'period', ms: 2_000 });
    const text = await render(observed);
    expect(text).toContain('depeche_requests_total{surface="slash",outcome="answered"} 1\n');
    expect(text).toContain('depeche_requests_total{surface="slash",outcome="refused"} 1\n');
    expect(text).toContain('depeche_refusals_total{reason="unknown-name"} 1\n');
    expect(text).toContain('depeche_refusals_total{reason="period"} 1\n');
    expect(text).toContain('depeche_answer_seconds_bucket{le="0.005",surface="slash"} 1\n');
    expect(text).toContain('depeche_answer_seconds_bucket{le="0.05",surface="slash"} 2\n');
    expect(text).toContain('depeche_answer_seconds_sum{surface="mention"} 2\n');
  });

  it('count what went wrong, what was dropped, and reloads', async () => {
    const { observe, render } = createMetrics(() => NOW);
    observe({ kind: 'failed', surface: 'button' });
    observe({ kind: 'dropped', reason: 'late' });
    observe({ kind: 'dropped', reason: 'duplicate' });
    observe({ kind: 'reload', ok: true });
    observe({ kind: 'reload', ok: false });
    observe({ kind: 'engine', ms: 0.7 });
    const text = await render(observed);
    for (const line of [
      'depeche_failures_total{surface="button"} 1',
      'depeche_events_dropped_total{reason="late"} 1',
      'depeche_events_dropped_total{reason="duplicate"} 1',
      'depeche_reloads_total{result="replaced"} 1',
      'depeche_reloads_total{result="refused"} 1',
      'depeche_engine_seconds_bucket{le="0.001"} 1',
    ])
      expect(text).toContain(`${line}\n`);
  });

  it('show the coverage in force, its age, and the connection as they are when asked for', async () => {
    const { render } = createMetrics(() => NOW);
    expect(await render(observed)).toContain('depeche_coverage_info{version="0123456789ab"} 1\n');
    const text = await render({
      ...observed,
      version: 'ba9876543210',
      connection: { state: 'connecting', since: NOW },
    });
    expect(text).toContain('depeche_coverage_info{version="ba9876543210"} 1\n');
    expect(text).not.toContain('0123456789ab');
    expect(text).toContain('depeche_coverage_age_seconds 3600\n');
    expect(text).toContain('depeche_coverage_facts 101\n');
    expect(text).toContain('depeche_gateway_state{state="ready"} 0\n');
    expect(text).toContain('depeche_gateway_state{state="connecting"} 1\n');
  });

  it('of one bot are not those of another in the same process', async () => {
    const [one, other] = [createMetrics(() => NOW), createMetrics(() => NOW)];
    one.observe({ kind: 'failed', surface: 'slash' });
    expect(await other.render(observed)).not.toContain('depeche_failures_total{');
  });
});
