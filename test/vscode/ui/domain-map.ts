import { strict as assert } from 'node:assert';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { newPage, screenshot } from '../browser';
import { temporaryFolder } from '../lifetime';
import { root } from '../paths';
import { assertAccessible, assertHasRoom } from './webview-page';
import { openWindow, takePictureOfFailure } from './window';
import type { Workbench } from './workbench';

const hostile = 'Type<img src=x onerror=alert(1)>';
/** XML has nothing for the last character. */
const hostileKey = '</text><script>\u0001';
const hundred = 100;

export function describeDomainMap(browser: Browser): void {
  describe('the domain map', () => {
    let workbench: Workbench;
    let map: DomainMapTab;
    let folder: string;

    takePictureOfFailure(() => workbench);

    before(async () => {
      folder = join(temporaryFolder(), 'domain');
      cpSync(join(root, 'samples'), folder, { recursive: true });
      rmSync(join(folder, 'tour'), { recursive: true });
      // The window is there when a file of this name is.
      writeFileSync(join(folder, 'Mistake.txt'), '');
      workbench = await openWindow(browser, { extension: root, folder });
      map = new DomainMapTab(workbench);
      await workbench.openFile('Customer.profiletype.json');
      await workbench.lens('fields').waitFor();
    });

    after(() => workbench.close());

    it('draws the types of the workspace and the keys that join them', async () => {
      await workbench.runCommand('Profile Types: Show Domain Map');
      await map.count('10 object types, 8 shared keys, 1 finding').waitFor();
      await map.type('Booking').waitFor();
      await map.key('LoyaltyId').waitFor();
      await map.finding('shares no key with another type').waitFor();
      await screenshot(workbench.page, 'domain-map-samples');
      await assertAccessible(map.frame);
    });

    it('pointing at a key shows what it joins', async () => {
      await map.key('LoyaltyId').hover();
      await map.frame.locator('.map.focusing').waitFor();
      assert.equal(await map.frame.locator('.type.lit').count(), 2);
      await screenshot(workbench.page, 'domain-map-pointed');
      await map.heading.hover();
    });

    it('finds types and keys, and goes from one to the next', async () => {
      await map.search.fill('order');
      await map.status('3 found').waitFor();
      await workbench.page.keyboard.press('Enter');
      await map.status('1 of 3').waitFor();
      assert.equal(await map.current(), 'Shopify-Order');
      await workbench.page.keyboard.press('Shift+Enter');
      await map.status('3 of 3').waitFor();
      await screenshot(workbench.page, 'domain-map-search');
      await map.search.fill('nowhere');
      await map.status('No type or key has “nowhere” in its name.').waitFor();
      await workbench.page.keyboard.press('Escape');
      await map.frame.locator('svg.map:focus').first().waitFor();
    });

    it('is moved and zoomed by keys and buttons', async () => {
      const { keyboard } = workbench.page;
      await keyboard.press('0');
      const fitted = await map.transform();
      await keyboard.press('+');
      assert.ok(scaleOf(await map.transform()) > scaleOf(fitted));
      await keyboard.press('ArrowRight');
      const moved = await map.transform();
      await keyboard.press('-');
      await keyboard.press('0');
      assert.equal(await map.transform(), fitted);
      assert.notEqual(moved, fitted);
      await map.button('Zoom Out (−)').click();
      assert.ok(scaleOf(await map.transform()) < scaleOf(fitted));
      await map.button('Fit the Whole Map (0)').click();
      assert.equal(await map.transform(), fitted);
    });

    it('the wheel zooms, and dragging moves', async () => {
      const { mouse } = workbench.page;
      const fitted = await map.transform();
      await mouse.move(700, 700);
      await mouse.wheel(0, -300);
      await map.frame.locator(`.viewport:not([transform="${fitted}"])`).waitFor();
      const zoomed = await map.transform();
      assert.ok(scaleOf(zoomed) > scaleOf(fitted));
      await mouse.down();
      await mouse.move(600, 650, { steps: 4 });
      await mouse.up();
      assert.notEqual(await map.transform(), zoomed);
      assert.equal(scaleOf(await map.transform()), scaleOf(zoomed));
      await map.button('Fit the Whole Map (0)').click();
    });

    it('the keyboard goes from item to item, and opens the definition beside the map', async () => {
      const { keyboard } = workbench.page;
      await map.frame.locator('svg.map').first().focus();
      await keyboard.press('Tab');
      await keyboard.press('Home');
      await map.focused('Booking, object type').waitFor();
      await keyboard.press('ArrowDown');
      await map.focused('key of Booking').waitFor();
      await keyboard.press('ArrowLeft');
      await map.focused('LoyaltyId profile').waitFor();
      await keyboard.press('ArrowRight');
      await map.focused('key of Booking').waitFor();
      await keyboard.press('Home');
      await keyboard.press('ArrowDown');
      await screenshot(workbench.page, 'domain-map-focus');
      await keyboard.press('Enter');
      await workbench.page.locator('.tab.active', { hasText: 'Booking.profiletype.json' }).waitFor();
      await workbench.status('(11 selected)').waitFor();
      await map.heading.waitFor();
      await screenshot(workbench.page, 'domain-map-opened');
    });

    it('a key of several types is shown in all of them', async () => {
      await map.key('_zendeskUserId').click();
      await workbench.page.locator('.peekview-widget', { hasText: 'Zendesk-tickets' }).waitFor();
      await screenshot(workbench.page, 'domain-map-peek');
      await workbench.page.keyboard.press('Escape');
    });

    it('follows what is typed, and keeps the place and the zoom', async () => {
      await map.type('Zendesk-tickets').click();
      await workbench.page.locator('.tab.active', { hasText: 'Zendesk-tickets' }).waitFor();
      await workbench.status('(17 selected)').waitFor();
      const scale = scaleOf(await map.transform());
      const before = await map.type('Zendesk-tickets').boundingBox();
      await workbench.page.keyboard.press('Delete');
      // The editor closes the quote.
      await workbench.page.keyboard.type('"Tickets');
      await map.type('Tickets').waitFor();
      const after = await map.type('Tickets').boundingBox();
      assert.equal(scaleOf(await map.transform()), scale);
      assert.ok(before && after && Math.abs(before.y - after.y) < 2, 'it stands where it stood');
      await workbench.revert();
      await map.type('Zendesk-tickets').waitFor();
    });

    it('draws what cannot be read as it was, and says so', async () => {
      await workbench.page.locator('.tab', { hasText: 'Zendesk-tickets' }).click();
      await workbench.page.keyboard.press('Control+End');
      await workbench.page.keyboard.type('[');
      await map.finding('cannot be read').or(map.finding('it is drawn as it was before')).first().waitFor();
      await map.type('Zendesk-tickets').waitFor();
      await workbench.revert();
      await map.finding('it is drawn as it was before').waitFor({ state: 'detached' });
    });

    it('follows files that come and go; a conflict stands out, and names are only ever text', async () => {
      writeFileSync(join(folder, 'Caller.profiletype.json'), definition('Caller', 'LoyaltyId', 'NUMBER'));
      writeFileSync(join(folder, 'Hostile.profiletype.json'), definition(hostile, hostileKey, 'STRING'));
      await map
        .finding('holds STRING in Loyalty, Booking and NUMBER in Caller')
        .or(map.finding('NUMBER in Caller'))
        .first()
        .waitFor();
      await map.type(hostile).waitFor();
      assert.equal(await map.frame.locator('img, svg script').count(), 0);
      await workbench.page.locator('.tab', { hasText: 'Domain Map' }).click();
      await map.finding('NUMBER in Caller').click();
      await map.frame.locator('.key.conflict.chosen').waitFor();
      await map.button('Fit the Whole Map (0)').click();
      await screenshot(workbench.page, 'domain-map-conflict');
      await assertAccessible(map.frame);
    });

    it('is saved as a file of its own', async () => {
      await map.button('Export SVG…').click();
      await workbench.page.locator('.quick-input-title', { hasText: 'Export the domain map' }).waitFor();
      await workbench.page.keyboard.press('Enter');
      await workbench.notifications.filter({ hasText: 'The map is saved as domain-map.svg' }).waitFor();
      const file = join(folder, 'domain-map.svg');
      const text = readFileSync(file, 'utf8');
      assert.doesNotMatch(text, /<script|<img|var\(|class=|style=/);
      assert.match(text, /<title>Domain map<\/title><desc>12 object types/);
      const page = await newPage(browser);
      await page.goto(`file://${file}`);
      await page.getByText('Salesforce-Contact', { exact: true }).first().waitFor();
      assert.equal(await page.locator('parsererror').count(), 0);
      await screenshot(page, 'domain-map-exported');
      await page.close();
      await map.button('Copy SVG').click();
      await workbench.status('The map is copied as SVG.').waitFor();
    });

    it('an existing file is not replaced without a question', async () => {
      await map.button('Export SVG…').click();
      await workbench.page.locator('.quick-input-title', { hasText: 'Export the domain map' }).waitFor();
      await workbench.page.keyboard.press('Enter');
      await workbench.page
        .locator('.quick-input-widget, .monaco-dialog-box')
        .getByText(/already exists/)
        .waitFor();
      await workbench.page.keyboard.press('Escape');
    });

    it('has room in a window that is low, as one that is enlarged is', async () => {
      await workbench.page.setViewportSize({ width: 640, height: 360 });
      await screenshot(workbench.page, 'domain-map-low');
      await assertHasRoom(map.frame.locator('.canvas'));
      await workbench.page.setViewportSize({ width: 1280, height: 800 });
    });

    for (const [theme, name] of [
      ['Light Modern', 'light'],
      ['Dark High Contrast', 'high-contrast'],
      ['Light High Contrast', 'high-contrast-light'],
      ['Dark Modern', 'dark'],
    ] as const) {
      it(`is drawn in the colours of ${theme}`, async () => {
        await map.useTheme(theme);
        await map.frame.locator('svg.map').first().press('Escape');
        await map.key('_email').hover();
        await screenshot(workbench.page, `domain-map-${name}-pointed`);
        await map.heading.hover();
        await map.frame.locator('.map.focusing').waitFor({ state: 'detached' });
        await screenshot(workbench.page, `domain-map-${name}`);
        await assertAccessible(map.frame);
      });
    }

    it('draws a hundred types', async () => {
      await workbench.runCommand('View: Close All Editors');
      for (const name of ['Caller', 'Hostile'])
        rmSync(join(folder, `${name}.profiletype.json`), { force: true });
      for (let index = 0; index < hundred; index += 1) {
        const name = `Type${index}`;
        const key = `group${Math.floor(index / 9)}`;
        writeFileSync(join(folder, `${name}.profiletype.json`), definition(name, key, 'STRING'));
      }
      await workbench.runCommand('Profile Types: Show Domain Map');
      await map.count('110 object types').waitFor();
      await screenshot(workbench.page, 'domain-map-hundred');
    });

    it('says what to do where there is nothing to draw', async () => {
      for (const file of readdirSync(folder)) {
        if (file.endsWith('.profiletype.json')) rmSync(join(folder, file));
      }
      await map.frame.getByText('There is no object type to draw.').waitFor();
      await map.button('Use an Example').waitFor();
      await screenshot(workbench.page, 'domain-map-empty');
      await assertAccessible(map.frame);
    });
  });
}

function definition(name: string, key: string, contentType: string): string {
  return JSON.stringify({
    ObjectTypeName: name,
    Description: 'Drawn on the map',
    Fields: { id: { Source: '_source.id' }, value: { Source: '_source.value', ContentType: contentType } },
    Keys: {
      [`${name}Id`]: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['id'] }],
      [key]: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['value'] }],
    },
  });
}

function scaleOf(transform: string | null): number {
  return Number(/scale\(([\d.]+)\)/.exec(transform ?? '')?.[1]);
}

/** What a person sees in the map's tab. */
class DomainMapTab {
  readonly frame: FrameLocator;
  readonly heading: Locator;
  readonly search: Locator;

  constructor(private readonly workbench: Workbench) {
    this.frame = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    this.heading = this.frame.getByRole('heading', { name: 'Domain map' });
    this.search = this.frame.getByRole('searchbox', { name: 'Find a type or key' });
  }

  /** The list has more themes than are seen: what is typed brings the right one. */
  async useTheme(theme: string): Promise<void> {
    const { page } = this.workbench;
    await this.workbench.runCommand('Preferences: Color Theme');
    await page.locator('.quick-input-widget input').first().fill(theme);
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: theme }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  type(name: string): Locator {
    return this.frame.locator(`.item.head[aria-label^=${JSON.stringify(name)}]`).first();
  }

  key(name: string): Locator {
    return this.frame.locator(`.item.key[aria-label^=${JSON.stringify(`${name} `)}]`).first();
  }

  button(name: string): Locator {
    return this.frame.getByRole('button', { name, exact: true });
  }

  count(sentence: string): Locator {
    return this.frame.locator('.count', { hasText: sentence });
  }

  status(sentence: string): Locator {
    return this.frame.locator('.search [role=status]', { hasText: sentence });
  }

  finding(text: string): Locator {
    return this.frame.locator('.findings li', { hasText: text }).first();
  }

  focused(label: string): Locator {
    return this.frame.locator(`.item:focus[aria-label*="${label}"]`);
  }

  current(): Promise<string | null> {
    return this.frame.locator('.item.current .title').first().textContent();
  }

  transform(): Promise<string | null> {
    return this.frame.locator('.viewport').getAttribute('transform');
  }
}
