import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSource } from '../../../core/document/source';
import type { JsonValue } from '../../../core/document/writing';
import { compileSource, evaluateSource } from '../../../core/mapping/source-evaluation';
import { findPath, stepsOf } from '../../../core/samples/find-path';
import { listPaths, type PathForm } from '../../../core/samples/list-paths';
import {
  readSamplePaths,
  sampleLimits,
  type SampleNode,
  type SamplePaths,
} from '../../../core/samples/sample-paths';

function pathsOf(...texts: readonly (string | undefined)[]): SamplePaths {
  const samples = readSamplePaths(texts.map((text, index) => ({ name: `${index}.sample.json`, text })));
  assert.ok(samples);
  return samples;
}

function listed(samples: SamplePaths, form: PathForm = 'accessor'): string[] {
  return [...listPaths(samples.root, '_source', form)].map(({ text }) => text);
}

function nodeAt(samples: SamplePaths, path: string): SampleNode {
  const found = findPath(samples, stepsOf(path, 'accessor'));
  assert.ok(found.kind === 'found' && found.nodes[0], path);
  return found.nodes[0];
}

describe('What samples have', () => {
  it('is nothing without files', () => {
    assert.equal(readSamplePaths([]), undefined);
  });

  it('is every path, the nearer ones first', () => {
    const samples = pathsOf('{ "a": { "b": { "c": 1 } }, "d": [{ "e": [[1]] }], "f": null }');
    assert.deepEqual(listed(samples), [
      '_source.a',
      '_source.d',
      '_source.f',
      '_source.a.b',
      '_source.d[]',
      '_source.a.b.c',
      '_source.d[].e',
      '_source.d[].e[]',
      '_source.d[].e[][]',
    ]);
    assert.deepEqual(listed(samples, 'template'), [
      '_source.a',
      '_source.d',
      '_source.f',
      '_source.a.b',
      '_source.a.b.c',
    ]);
  });

  it('counts the records that have a path, each once', () => {
    const samples = pathsOf('{"a":[{"b":1},{"b":2}]}\n{"a":[]}\n{"c":""}');
    assert.equal(samples.records, 3);
    assert.deepEqual(
      ['_source.a', '_source.a[].b', '_source.c'].map((path) => nodeAt(samples, path).records),
      [2, 1, 1],
    );
  });

  it('has some values of each path, with the files that they are from', () => {
    const samples = pathsOf('{"a":"x"}\n{"a":"x"}\n{"a":2}', '[{"a":null},{"a":true},{"a":"late"}]');
    assert.deepEqual(nodeAt(samples, '_source.a').examples, [
      { file: '0.sample.json', text: 'x' },
      { file: '0.sample.json', text: '2' },
      { file: '1.sample.json', text: 'null' },
    ]);
  });

  it('keeps the beginning of a long value, and no half of a character', () => {
    const samples = pathsOf(JSON.stringify({ a: 'x'.repeat(199) + '😀'.repeat(100) }));
    assert.equal(nodeAt(samples, '_source.a').examples[0]?.text, 'x'.repeat(199));
  });

  it('is not whole where a file cannot be read', () => {
    for (const text of [undefined, '', '{', '[1]', '[]']) {
      const samples = pathsOf('{"a":1}', text);
      assert.deepEqual([samples.files, samples.isWhole], [['0.sample.json'], false], text);
    }
    assert.equal(pathsOf('{}').isWhole, true);
  });

  it('is not whole where there is more than is kept', () => {
    const wide = Object.fromEntries(Array.from({ length: sampleLimits.paths + 1 }, (_, n) => [`p${n}`, n]));
    assert.equal(pathsOf(JSON.stringify(wide)).isWhole, false);
    assert.equal(listed(pathsOf(JSON.stringify(wide))).length, sampleLimits.paths);
    const deep = (depth: number): string => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    assert.equal(pathsOf(deep(20)).isWhole, true);
    assert.equal(pathsOf(deep(100_000)).isWhole, false);
  });

  it('has the names that JavaScript knows, too', () => {
    const samples = pathsOf('{"constructor":1,"__proto__":{"a":1},"toString":2}');
    assert.deepEqual(listed(samples), [
      '_source.constructor',
      '_source.__proto__',
      '_source.toString',
      '_source.__proto__.a',
    ]);
  });

  it('leaves out the names that no path can have', () => {
    const samples = pathsOf(
      '{"":1,"a b":1,"a.b":1,"a[0]":1,"a\\"b":1,"a/b":1,"a$b":1,"1":1,"true":1,"this":1,"é":1}',
    );
    assert.deepEqual(listed(samples).map(afterRoot).sort(), ['1', 'a$b', 'a/b', 'this', 'true', 'é'].sort());
    assert.deepEqual(listed(samples, 'template').map(afterRoot), ['a$b', 'é']);
  });
});

function afterRoot(path: string): string {
  return path.slice('_source.'.length);
}

describe('A path in samples', () => {
  const samples = pathsOf(
    '{"a":{"b":1},"x]y":1,"list":[{"c":1,"in":[{"d":1}]}],"none":null,"empty":{},"no":[],"x/y":1,"a b":{"c":2}}',
  );
  const cases: readonly (readonly [PathForm, string, string])[] = [
    ['accessor', '_source.a.b', 'found'],
    ['accessor', '_source.b', 'missing'],
    ['accessor', '_source.a.c', 'missing'],
    ['accessor', '_source.a.b.c', 'missing'],
    ['accessor', '_source.list[].c', 'found'],
    ['accessor', '_source.list.c', 'found'],
    ['accessor', '_source.list[7].c', 'found'],
    ['accessor', '_source.list[].in.d', 'found'],
    ['accessor', '_source.list[].d', 'missing'],
    ['accessor', '_source.a[].b', 'missing'],
    ['accessor', '_source.none', 'found'],
    ['accessor', '_source.none.x.y', 'unknown'],
    ['accessor', '_source.empty.x', 'unknown'],
    ['accessor', '_source.no[].x', 'unknown'],
    ['accessor', '_source.x/y', 'found'],
    ['template', '_source.a.b', 'found'],
    ['template', '_source/a/b', 'found'],
    ['template', '_source.[a b].c', 'found'],
    ['template', '_source.[x\\]y]', 'found'],
    ['template', '_source.list.[0].c', 'found'],
    ['template', '_source.list.0.c', 'found'],
    ['template', '_source.[a c]', 'missing'],
  ];
  for (const [form, path, kind] of cases) {
    it(`${path} in the ${form} form is ${kind}`, () => {
      assert.equal(findPath(samples, stepsOf(path, form)).kind, kind);
    });
  }
});

describe('For any record', () => {
  const name = fc.oneof(fc.constantFrom('a', 'b', 'id', '0', 'this', 'a b', 'é', '__proto__'), fc.string());
  const value = fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<JsonValue>(null, 'x', '', 1, true),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  })).value;
  const records = fc.dictionary(name, value, { maxKeys: 4, noNullPrototype: true });

  it('every path that is listed can be written, and is found', () => {
    fc.assert(
      fc.property(records, fc.constantFrom<PathForm>('accessor', 'template'), (record, form) => {
        const samples = pathsOf(JSON.stringify(record));
        for (const path of listed(samples, form)) {
          const source = form === 'accessor' ? path : `{{${path}}}`;
          assert.deepEqual(parseSource(source).problems, [], source);
          assert.deepEqual(
            parseSource(source).paths.map(({ text }) => text),
            [path],
          );
          assert.equal(findPath(samples, stepsOf(path, form)).kind, 'found', source);
        }
      }),
    );
  });

  it('what a mapping reads from it is never said to be missing', () => {
    const step = fc.constantFrom('.a', '.b', '.id', '.0', '.é', '[]', '[0]', '[1]');
    const accessor = fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => `_source${steps.join('')}`);
    fc.assert(
      fc.property(records, accessor, (record, path) => {
        if (parseSource(path).problems.length > 0) return;
        const { kind } = evaluateSource(compileSource(path), record);
        const samples = pathsOf(JSON.stringify(record));
        if (kind === 'value') assert.equal(findPath(samples, stepsOf(path, 'accessor')).kind, 'found', path);
      }),
      { numRuns: 1000 },
    );
  });
});
