import assert from 'node:assert/strict';
import fc from 'fast-check';
import { objectTypeQuota } from '../../../core/model/service';
import type { DefinitionFile, NamedKey, NamedPlace } from '../../../core/workspace/definition-file';
import { DomainIndex, mayShareDomain } from '../../../core/workspace/domain-index';
import { codesOf, definitionText, fileOf, findingsOf, indexOf } from './domain';

const place = (name: string, line: number, pointer: string): NamedPlace => ({
  name,
  range: { start: { line, character: 0 }, end: { line, character: name.length } },
  pointer,
});

const type = (name: string, line = 1): NamedPlace => place(name, line, '/ObjectTypeName');

const key = (name: string, contentTypes: string | undefined, line = 5): NamedKey => ({
  ...place(name, line, `/Keys/${name}`),
  contentTypes,
});

interface Parts {
  readonly domain?: string | undefined;
  readonly type?: NamedPlace | undefined;
  readonly keys?: readonly NamedKey[];
}

const file = (uri: string, { domain, type, keys = [] }: Parts): DefinitionFile => ({
  uri,
  domain,
  type,
  keys,
});

/** As many files as there may be types, each with its own. */
const crowd = (count: number, domain?: string): DefinitionFile[] =>
  Array.from({ length: count }, (_, number) =>
    file(`crowd:${domain ?? ''}${number}`, { domain, type: type(`Crowd${String(number).padStart(3, '0')}`) }),
  );

describe('Files may be for the same domain', () => {
  for (const [one, other, may] of [
    ['europe', 'europe', true],
    ['europe', 'asia', false],
    ['europe', undefined, true],
    [undefined, 'asia', true],
    [undefined, undefined, true],
  ] as const) {
    it(`${one ?? 'nothing'} and ${other ?? 'nothing'}: ${may}`, () => {
      assert.equal(mayShareDomain(one, other), may);
    });
  }
});

describe('The index of a domain', () => {
  describe('finds types of the same name', () => {
    it('in every file that has it, and names the others', () => {
      const index = indexOf(['a', 'b', 'c'].map((uri) => file(uri, { type: type('T', uri.charCodeAt(0)) })));
      const [finding] = findingsOf(index, 'b');
      assert.deepEqual(
        finding?.related.map(({ uri, range }) => [uri, range.start.line]),
        [
          ['a', 97],
          ['c', 99],
        ],
      );
      assert.match(finding.message, /`T` is also defined in 2 other files/);
      assert.deepEqual(
        ['a', 'c'].map((uri) => codesOf(index, uri)),
        [['type-duplicate at /ObjectTypeName'], ['type-duplicate at /ObjectTypeName']],
      );
    });

    it('in the text of the message, one other file or several', () => {
      const index = indexOf([file('a', { type: type('T') }), file('b', { type: type('T') })]);
      assert.match(findingsOf(index, 'a')[0]?.message ?? '', /^Type `T` is also defined in another file\./);
    });

    it('not in another domain, but in files that name none', () => {
      const index = indexOf([
        file('europe', { domain: 'europe', type: type('T') }),
        file('asia', { domain: 'asia', type: type('T') }),
        file('silent', { type: type('T') }),
      ]);
      const others = (uri: string) =>
        findingsOf(index, uri).flatMap(({ related }) => related.map((at) => at.uri));
      assert.deepEqual(others('europe'), ['silent']);
      assert.deepEqual(others('asia'), ['silent']);
      assert.deepEqual(others('silent'), ['asia', 'europe']);
      index.delete('silent');
      assert.deepEqual(others('europe'), []);
    });

    it('by upper and lower case', () => {
      const index = indexOf([file('a', { type: type('T') }), file('b', { type: type('t') })]);
      assert.deepEqual(codesOf(index, 'a'), []);
    });

    it('that any object has', () => {
      const names = ['__proto__', 'constructor', 'toString'];
      const index = indexOf(
        ['a', 'b'].flatMap((uri) =>
          names.map((name) =>
            file(`${uri}:${name}`, { domain: '__proto__', type: type(name), keys: [key(name, uri)] }),
          ),
        ),
      );
      for (const name of names) {
        assert.deepEqual(codesOf(index, `a:${name}`), [
          'type-duplicate at /ObjectTypeName',
          `key-conflict at /Keys/${name}`,
        ]);
      }
    });
  });

  describe('finds keys of the same name', () => {
    it('with other content types, and says which', () => {
      const index = indexOf([
        file('a', { keys: [key('k', 'NAME', 1)] }),
        file('b', { keys: [key('k', 'STRING', 2)] }),
        file('c', { keys: [key('k', 'NUMBER', 3)] }),
        file('d', { keys: [key('k', 'NAME', 4)] }),
      ]);
      const [finding, ...more] = findingsOf(index, 'a');
      assert.deepEqual(more, []);
      assert.equal(finding?.at, '/Keys/k');
      assert.match(finding.message, /^Key `k` holds `NAME` here and `NUMBER`, `STRING` in another type/);
      assert.deepEqual(
        finding.related.map(({ uri, range, message }) => [uri, range.start.line, message]),
        [
          ['b', 2, '`STRING` here.'],
          ['c', 3, '`NUMBER` here.'],
        ],
      );
    });

    for (const [what, one, other] of [
      ['the same content types', key('k', 'NAME'), key('k', 'NAME')],
      ['content types that are not known', key('k', 'NAME'), key('k', undefined)],
      ['another name', key('k', 'NAME'), key('l', 'STRING')],
    ] as const) {
      it(`not where they have ${what}`, () => {
        const index = indexOf([file('a', { keys: [one] }), file('b', { keys: [other] })]);
        assert.deepEqual([...codesOf(index, 'a'), ...codesOf(index, 'b')], []);
      });
    }

    it('not in another domain', () => {
      const index = indexOf([
        file('a', { domain: 'europe', keys: [key('k', 'NAME')] }),
        file('b', { domain: 'asia', keys: [key('k', 'STRING')] }),
      ]);
      assert.deepEqual([...codesOf(index, 'a'), ...codesOf(index, 'b')], []);
      index.set(file('b', { domain: 'europe', keys: [key('k', 'STRING')] }));
      assert.deepEqual(codesOf(index, 'a'), ['key-conflict at /Keys/k']);
    });

    it('and names at most five, those with the smallest addresses, whatever came first', () => {
      const others = ['z', 'h', 'g', 'f', 'e', 'd', 'c', 'b'].map((uri) =>
        file(uri, { keys: [key('k', 'STRING')] }),
      );
      const index = indexOf([
        ...others,
        file('a', { keys: [key('k', 'NAME')] }),
        file('aa', { keys: [key('k', 'NUMBER')] }),
      ]);
      assert.deepEqual(
        findingsOf(index, 'a')[0]?.related.map(({ uri }) => uri),
        ['aa', 'b', 'c', 'd', 'e'],
      );
    });
  });

  describe('counts the types of a domain', () => {
    it('and marks those beyond the quota, in the order of their names', () => {
      const index = indexOf([...crowd(objectTypeQuota), file('a', { type: type('Aardvark') })]);
      assert.deepEqual(codesOf(index, 'a'), []);
      assert.deepEqual(codesOf(index, 'crowd:98'), []);
      assert.deepEqual(codesOf(index, 'crowd:99'), ['too-many-types at /ObjectTypeName']);
      assert.match(
        findingsOf(index, 'crowd:99')[0]?.message ?? '',
        /has 101 object types; the default quota is 100/,
      );
    });

    it('each once, in however many files it is', () => {
      const index = indexOf([...crowd(objectTypeQuota), file('again', { type: type('Crowd099') })]);
      assert.deepEqual(codesOf(index, 'again'), ['type-duplicate at /ObjectTypeName']);
      assert.equal(index.typeCount(undefined), objectTypeQuota);
    });

    it('and leaves the other domains out', () => {
      const index = indexOf([...crowd(60), ...crowd(60, 'europe'), file('none', {})]);
      assert.deepEqual(
        [undefined, 'europe', 'asia'].map((domain) => index.typeCount(domain)),
        [60, 60, 0],
      );
      assert.deepEqual(codesOf(index, 'crowd:59'), ['type-duplicate at /ObjectTypeName']);
    });

    it('again when one goes', () => {
      const index = indexOf(crowd(objectTypeQuota + 1));
      assert.deepEqual(codesOf(index, 'crowd:100'), ['too-many-types at /ObjectTypeName']);
      assert.ok(index.delete('crowd:0').has('crowd:100'));
      assert.deepEqual(codesOf(index, 'crowd:100'), []);
    });
  });

  describe('answers which files must be judged anew:', () => {
    const others = [
      file('twin', { type: type('T'), keys: [key('k', 'NAME')] }),
      file('stranger', { type: type('U'), keys: [key('l', 'NAME')] }),
    ];

    for (const [what, before, after, expected] of [
      ['itself alone, where nothing is shared', { type: type('A') }, { type: type('B') }, ['x']],
      ['those of its new type', {}, { type: type('T') }, ['twin', 'x']],
      ['those of its old type', { type: type('T') }, {}, ['twin', 'x']],
      [
        'those of its type that stands elsewhere now',
        { type: type('T', 1) },
        { type: type('T', 2) },
        ['twin', 'x'],
      ],
      [
        'itself alone, where its type is where it was',
        { type: type('T') },
        { type: type('T'), keys: [key('m', 'NAME')] },
        ['x'],
      ],
      ['those of its new key', {}, { keys: [key('k', 'STRING')] }, ['twin', 'x']],
      ['those of its old key', { keys: [key('k', 'STRING')] }, {}, ['twin', 'x']],
      [
        'those of a key with other content types now',
        { keys: [key('k', 'STRING')] },
        { keys: [key('k', 'NAME')] },
        ['twin', 'x'],
      ],
      [
        'itself alone, where its keys agree',
        { keys: [key('k', 'NAME', 1)] },
        { keys: [key('k', 'NAME', 2)] },
        ['x'],
      ],
      [
        'itself alone, where its keys are what they were',
        { keys: [key('k', 'STRING')] },
        { type: type('V'), keys: [key('k', 'STRING')] },
        ['x'],
      ],
      [
        'those of the domain that it came to',
        { domain: 'asia', type: type('T') },
        { type: type('T') },
        ['twin', 'x'],
      ],
    ] as const) {
      it(what, () => {
        const index = indexOf([...others, file('x', before)]);
        assert.deepEqual([...index.set(file('x', after))].sort(), expected);
      });
    }

    it('nobody, where one goes that was not there', () => {
      assert.deepEqual(indexOf(others).delete('nobody'), new Set());
    });

    it('those that it leaves behind', () => {
      const index = indexOf([...others, file('x', { type: type('T') })]);
      assert.deepEqual(index.delete('x'), new Set(['twin']));
      assert.deepEqual([...index.files.keys()], ['twin', 'stranger']);
    });
  });

  it('knows where other files of the domain name a key', () => {
    const index = indexOf([
      file('b', { keys: [key('k', 'NAME', 1)] }),
      file('a', { keys: [key('k', undefined, 2)] }),
      file('far', { domain: 'asia', keys: [key('k', 'NAME', 3)] }),
      file('x', { domain: 'europe', keys: [key('k', 'NAME', 4)] }),
    ]);
    const lines = (uri: string) =>
      index.otherKeys(uri, 'k').map((other) => [other.uri, other.range.start.line]);
    assert.deepEqual(lines('x'), [
      ['a', 2],
      ['b', 1],
    ]);
    assert.deepEqual(lines('a'), [
      ['b', 1],
      ['far', 3],
      ['x', 4],
    ]);
    assert.deepEqual(index.otherKeys('x', 'l'), []);
  });

  it('is the same from texts: what a rename of one key does to the other file', () => {
    const text = (key: string, contentType: string) => definitionText(key, { keys: { [key]: contentType } });
    const index = indexOf([fileOf('a', text('contact', 'NAME')), fileOf('b', text('contact', 'STRING'))]);
    assert.deepEqual(codesOf(index, 'a'), [
      'type-duplicate at /ObjectTypeName',
      'key-conflict at /Keys/contact',
    ]);
    assert.ok(index.set(fileOf('b', text('other', 'STRING'))).has('a'));
    assert.deepEqual(codesOf(index, 'a'), []);
  });
});

describe('The whole-file and the incremental way agree', () => {
  const uris = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const domain = fc.option(fc.constantFrom('europe', 'asia'), { nil: undefined });
  const line = fc.nat(2);
  const anyType = fc
    .tuple(fc.constantFrom('T', 'U', 'Crowd000', 'Crowd099', 'Aardvark', 'Zebra'), line)
    .map(([name, at]) => type(name, at));
  const anyKey = (name: string) =>
    fc
      .tuple(fc.constantFrom('NAME', 'STRING', 'NUMBER', undefined), line)
      .map(([contentTypes, at]) => key(name, contentTypes, at));
  const keys = fc
    .tuple(...['k', 'l', 'm'].map((name) => fc.option(anyKey(name))))
    .map((some) => some.filter((one) => one !== null));
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        uri: fc.constantFrom(...uris),
        domain,
        type: fc.option(anyType, { nil: undefined }),
        keys,
      }),
    },
    { weight: 1, arbitrary: fc.constantFrom(...uris) },
  );

  const everyFinding = (index: DomainIndex) =>
    new Map([...index.files.keys()].sort().map((uri) => [uri, findingsOf(index, uri)]));

  /** After each step nothing has changed that was not answered, and in the end all is as if it had always been so. */
  function assertAgreement(
    start: readonly DefinitionFile[],
    steps: readonly (DefinitionFile | string)[],
  ): void {
    const index = indexOf(start);
    let before = everyFinding(index);
    for (const step of steps) {
      const affected = typeof step === 'string' ? index.delete(step) : index.set(step);
      const uri = typeof step === 'string' ? step : step.uri;
      assert.equal(affected.has(uri), typeof step !== 'string');
      const after = everyFinding(index);
      for (const other of affected) assert.ok(after.has(other), `${other} is no file any more`);
      for (const [other, findings] of after) {
        if (!affected.has(other)) assert.deepEqual(findings, before.get(other), other);
      }
      before = after;
    }
    const files = [...index.files.values()];
    assert.deepEqual(before, everyFinding(indexOf(files)));
    assert.deepEqual(before, everyFinding(indexOf(files.reverse())));
  }

  it('for few files', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        assertAgreement([], steps);
      }),
      { numRuns: 300 },
    );
  });

  for (const domain of [undefined, 'europe']) {
    it(`for so many types that each one counts, in ${domain ?? 'no'} domain`, () => {
      fc.assert(
        fc.property(fc.integer({ min: 96, max: 101 }), fc.array(step, { maxLength: 12 }), (count, steps) => {
          assertAgreement(crowd(count, domain), steps);
        }),
        { numRuns: 40 },
      );
    });
  }

  it('and where all files went nothing is left', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const index = new DomainIndex();
        for (const one of steps)
          if (typeof one === 'string') index.delete(one);
          else index.set(one);
        for (const uri of uris) index.delete(uri);
        assert.equal(index.files.size, 0);
        assert.deepEqual(
          [undefined, 'europe', 'asia'].map((domain) => index.typeCount(domain)),
          [0, 0, 0],
        );
        assert.deepEqual(
          ['k', 'l', 'm'].flatMap((name) => index.keyGroups(undefined, name)),
          [],
        );
      }),
    );
  });
});
