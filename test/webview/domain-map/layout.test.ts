import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { pathOf } from '../../../webview/domain-map/links';
import type { Scene } from '../../../webview/domain-map/scene';
import { manyTypes, overlap, sceneOf } from './maps';

const names = (items: readonly { readonly type: { readonly name: string } }[]): string[] =>
  items.map(({ type }) => type.name).sort();

/** Everything is somewhere, nothing lies on anything else, and every link joins what it says. */
function assertSound(scene: Scene): void {
  const boxes = [...scene.types, ...scene.keys];
  for (const [index, box] of boxes.entries()) {
    assert.ok(box.x >= 0 && box.y >= 0, `${box.id} is inside`);
    assert.ok(box.x + box.width <= scene.width + 0.01, `${box.id} is no wider than all`);
    assert.ok(box.y + box.height <= scene.height + 0.01, `${box.id} is no lower than all`);
    for (const other of boxes.slice(index + 1))
      assert.ok(!overlap(box, other), `${box.id} is on ${other.id}`);
  }
  const rows = new Map(scene.types.flatMap((type) => type.rows.map((row) => [row.id, row])));
  const keys = new Map(scene.keys.map((key) => [key.id, key]));
  for (const link of scene.links) {
    const [row, key] = [rows.get(link.row), keys.get(link.key)];
    const [start, end] = [link.points[0], link.points.at(-1)];
    assert.ok(row && key && start && end);
    assert.equal(row.key.name, key.key.name);
    assert.ok([row.x, row.x + row.width].includes(start.x) && start.y === row.y + row.height / 2);
    assert.ok([key.x, key.x + key.width].includes(end.x) && end.y === key.y + key.height / 2);
  }
}

describe('the layout of a domain map', () => {
  it('what is found stands left of its key, what looks it up right', () => {
    const scene = sceneOf({
      Visit: { id: ['UNIQUE'], customer: ['PROFILE'] },
      Customer: { customer: ['UNIQUE PROFILE'] },
      Order: { id: ['UNIQUE ORDER'], customer: ['PROFILE'] },
    });
    const at = new Map(scene.types.map(({ type, x }) => [type.name, x]));
    const key = scene.keys.find((each) => each.key.name === 'customer');
    assert.ok(key);
    assert.ok((at.get('Customer') ?? NaN) < key.x && key.x < (at.get('Order') ?? NaN));
    assert.equal(at.get('Order'), at.get('Visit'));
    assertSound(scene);
  });

  it('keys for searches only stand above, where their types are joined otherwise', () => {
    const joined = { id: ['PROFILE'], tag: [''] };
    const scene = sceneOf({ A: joined, B: joined });
    const across = scene.links.filter(({ isAcross }) => isAcross).map(({ key }) => key);
    assert.deepEqual(across, ['key tag', 'key tag']);
    assert.deepEqual(
      scene.headings.map(({ text }) => text),
      ['Keys across the map'],
    );
  });

  it('a type that shares a key for searches only is drawn with it', () => {
    const scene = sceneOf({
      A: { id: ['PROFILE'], tag: [''] },
      B: { id: ['PROFILE'] },
      C: { other: ['PROFILE'], tag: [''] },
    });
    assert.deepEqual(
      scene.links.filter(({ isAcross }) => isAcross),
      [],
    );
    assert.equal(scene.links.filter(({ role }) => role === 'search').length, 2);
  });

  it('a key of many types stands above, and the types that it alone joins below', () => {
    const types = Object.fromEntries(
      Array.from({ length: 15 }, (_, index) => [`T${index}`, { _email: ['PROFILE'] }]),
    );
    const scene = sceneOf({ ...types, Alone: { id: ['PROFILE'] } });
    assert.ok(scene.links.every(({ isAcross }) => isAcross) && scene.links.length === 15);
    assert.deepEqual(
      scene.headings.map(({ text }) => text),
      ['Keys across the map', 'Joined by keys across the map', 'Joined with no other type'],
    );
    assertSound(scene);
  });

  it('a hundred types: groups that can be seen at once, in about the shape of a window', () => {
    const scene = sceneOf(manyTypes(100));
    assert.deepEqual(names(scene.types), Object.keys(manyTypes(100)).sort());
    assertSound(scene);
    const shape = scene.width / scene.height;
    assert.ok(shape > 0.8 && shape < 2.4, `${shape}`);
  });

  it('nothing, and one type without keys', () => {
    assert.deepEqual([sceneOf({}).width, sceneOf({}).height], [0, 0]);
    const scene = sceneOf({ Alone: {} });
    assert.equal(scene.types.length, 1);
    assertSound(scene);
  });

  it('is sound for any types', () => {
    const identifiers = fc.constantFrom('', 'PROFILE', 'UNIQUE PROFILE', 'ORDER', 'PROFILE LOOKUP_ONLY');
    const keys = fc.dictionary(
      fc.constantFrom(
        'a',
        'b',
        'c',
        'd',
        'e',
        'f',
        '__proto__',
        'a name that is far too long for any box'.repeat(3),
      ),
      fc.array(identifiers, { maxLength: 2 }),
      { maxKeys: 5 },
    );
    const types = fc.array(keys, { maxLength: 24 });
    fc.assert(
      fc.property(types, (list) => {
        const scene = sceneOf(Object.fromEntries(list.map((each, index) => [`Type${index}`, each])));
        assert.equal(scene.types.length, list.length);
        assertSound(scene);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the line of a link', () => {
  it('leaves and arrives level', () => {
    assert.equal(
      pathOf([
        { x: 0, y: 0 },
        { x: 100, y: 50.04 },
      ]),
      'M0,0C50,0 50,50 100,50',
    );
    assert.equal(pathOf([]), '');
  });
});
