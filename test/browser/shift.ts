import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** How much of what was seen has moved by itself since the page began to load, at least what a browser calls CLS. */
const shiftOf = (page: Page) =>
  page.evaluate<{ sum: number; moved: string[] }>(`new Promise((done) => {
    let sum = 0;
    const moved = [];
    const nameOf = ({ node }) => (node && (node.className || node.nodeName)) || 'gone';
    new PerformanceObserver((list) => list.getEntries().forEach((each) => {
      if (each.hadRecentInput) return;
      sum += each.value;
      moved.push(each.value.toFixed(3) + ' ' + each.sources.map(nameOf).join(', '));
    })).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done({ sum, moved }), 100);
  })`);

/** Holds what moved by itself against what is felt to be steady: https://web.dev/articles/cls. */
export async function expectSteady(page: Page, most = 0.1): Promise<void> {
  const { sum, moved } = await shiftOf(page);
  expect(sum <= most ? [] : moved).toEqual([]);
}
