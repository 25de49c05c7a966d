import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChanges, compose, type TextChange, withoutOverlaps } from '../../../core/document/changes';

const change = (offset: number, length: number, text = ''): TextChange => ({ offset, length, text });

describe('Changes are applied', () => {
  const cases: readonly (readonly [string, readonly TextChange[], string])[] = [
    ['none', [], 'abcdef'],
    ['an insertion', [change(3, 0, 'X')], 'abcXdef'],
    ['a removal', [change(1, 2)], 'adef'],
    ['in any order', [change(4, 1, 'Y'), change(0, 1, 'X')], 'XbcdYf'],
    ['side by side', [change(0, 2, 'X'), change(2, 2, 'Y')], 'XYef'],
    ['at both ends', [change(0, 0, '<'), change(6, 0, '>')], '<abcdef>'],
    ['of the whole text', [change(0, 6, 'X')], 'X'],
  ];
  for (const [what, changes, expected] of cases) {
    it(what, () => {
      assert.equal(applyChanges('abcdef', changes), expected);
    });
  }
});

describe('Of changes that touch the same text the first are taken:', () => {
  const cases: readonly (readonly [string, readonly (readonly TextChange[])[], readonly number[]])[] = [
    ['all where none do', [[change(4, 1)], [change(0, 1)]], [0, 1]],
    ['one of two removals', [[change(0, 3)], [change(2, 3)]], [0]],
    ['one of two removals in the other order', [[change(2, 3)], [change(0, 3)]], [0]],
    ['an outer one', [[change(0, 6)], [change(2, 1)]], [0]],
    ['an inner one', [[change(2, 1)], [change(0, 6)]], [0]],
    ['one of two insertions at one offset', [[change(2, 0, 'X')], [change(2, 0, 'Y')]], [0]],
    ['an insertion in a removal', [[change(2, 0, 'X')], [change(0, 4)]], [0]],
    ['an insertion at the start of a removal', [[change(2, 0, 'X')], [change(2, 4)]], [0]],
    ['both, an insertion at the end of a removal', [[change(4, 0, 'X')], [change(0, 4)]], [0, 1]],
    ['both, side by side', [[change(0, 2)], [change(2, 2)]], [0, 1]],
    ['groups as a whole', [[change(0, 1)], [change(0, 1), change(4, 1)], [change(4, 1)]], [0, 2]],
    [
      'what a group that is not taken would have touched',
      [[change(2, 2)], [change(0, 1), change(3, 1)], [change(0, 1)]],
      [0, 2],
    ],
    ['a group without changes', [[], [change(0, 1)]], [0, 1]],
  ];
  for (const [what, groups, taken] of cases) {
    it(what, () => {
      assert.deepEqual(
        withoutOverlaps(groups),
        taken.map((index) => groups[index]),
      );
    });
  }

  it('as a comparison of each with all others says', () => {
    const touch = (a: TextChange, b: TextChange): boolean =>
      a.offset === b.offset ||
      (a.offset < b.offset ? a.offset + a.length > b.offset : b.offset + b.length > a.offset);
    const group = fc
      .array(fc.tuple(fc.nat(30), fc.nat(3)), { maxLength: 3 })
      .map((spans) =>
        spans
          .map(([offset, length]) => change(offset, length, 'X'))
          .reduce<TextChange[]>(
            (kept, next) => (kept.some((other) => touch(other, next)) ? kept : [...kept, next]),
            [],
          ),
      );
    fc.assert(
      fc.property(fc.array(group, { maxLength: 12 }), (groups) => {
        const expected: TextChange[][] = [];
        for (const candidate of groups) {
          const others = expected.flat();
          if (!candidate.some((one) => others.some((other) => touch(one, other)))) expected.push(candidate);
        }
        assert.deepEqual(withoutOverlaps(groups), expected);
      }),
    );
  });
});

describe('Two lists of changes as one', () => {
  const text = 'abcdefghijkl';

  const cases: readonly (readonly [
    string,
    readonly TextChange[],
    readonly TextChange[],
    readonly TextChange[],
  ])[] = [
    ['keep apart what is apart', [change(0, 1, 'XX')], [change(8, 1)], [change(0, 1, 'XX'), change(7, 1)]],
    [
      'move back what stands behind an insertion',
      [change(0, 0, 'XX')],
      [change(4, 1, 'Y')],
      [change(0, 0, 'XX'), change(2, 1, 'Y')],
    ],
    ['change what was inserted', [change(2, 1, 'XYZ')], [change(3, 1, '-')], [change(2, 1, 'X-Z')]],
    ['take more than was inserted', [change(2, 2, 'XY')], [change(1, 4)], [change(1, 4)]],
    ['are the other one where one is empty', [], [change(2, 2)], [change(2, 2)]],
  ];
  for (const [what, first, second, expected] of cases) {
    it(what, () => {
      assert.deepEqual(compose(applyChanges(text, first), first, second), expected);
    });
  }

  it('do what both do one after the other', () => {
    /** Changes that do not overlap, of a text of some length. */
    const changesOf = (length: number): fc.Arbitrary<TextChange[]> =>
      fc
        .array(fc.tuple(fc.nat(length), fc.nat(length), fc.string({ maxLength: 3 })), { maxLength: 5 })
        .map((all) => {
          const groups = all.map(([offset, size, inserted]) => [
            change(offset, Math.min(size % 4, length - offset), inserted),
          ]);
          return withoutOverlaps(groups).flat();
        });
    const lists = changesOf(text.length).chain((first) =>
      changesOf(applyChanges(text, first).length).map((second) => [first, second] as const),
    );
    fc.assert(
      fc.property(lists, ([first, second]) => {
        const between = applyChanges(text, first);
        const both = compose(between, first, second);
        assert.equal(applyChanges(text, both), applyChanges(between, second));
        assert.deepEqual(withoutOverlaps(both.map((one) => [one])).flat(), both);
      }),
    );
  });
});
