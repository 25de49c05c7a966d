import { strict as assert } from 'node:assert';
import axe from 'axe-core';
import type { Frame, FrameLocator, Locator } from 'playwright-core';

/** The page of a webview, by a locator of its frame. */
export async function pageOf(frame: FrameLocator): Promise<Frame> {
  const html = await frame.locator('html').elementHandle();
  const page = await html.ownerFrame();
  assert.ok(page, 'The page of the webview is not there.');
  return page;
}

/** Nothing that axe calls serious or critical. */
export async function assertAccessible(frame: FrameLocator): Promise<void> {
  const page = await pageOf(frame);
  // As a text, for the page allows no script but its own.
  await page.evaluate(`${axe.source}; undefined`);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document)');
  const problems = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  assert.deepEqual(
    problems.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    [],
  );
}

/** Enough to read several lines, wherever one has to scroll to. */
export async function assertHasRoom(part: Locator): Promise<void> {
  const { height = 0 } = (await part.boundingBox()) ?? {};
  assert.ok(height > 200, `It is ${height} pixels high.`);
}
