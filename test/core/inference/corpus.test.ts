import assert from 'node:assert/strict';
import { compileSource, evaluateSource } from '../../../core/mapping/source-evaluation';
import { corpus } from './corpus';
import { groups, type Score, scoreOf, sharesOf } from './corpus/measure';
import { complaintsAbout, inferred } from './inferring';

describe('The definitions inferred from records of real systems', () => {
  const scores = new Map<string, Score>();

  for (const each of corpus) {
    it(`${each.name}: no rule complains, and every source has what a record has`, () => {
      const definition = inferred(each.records, each.typeName);
      scores.set(each.name, scoreOf(definition, each));
      assert.deepEqual(complaintsAbout(definition), []);
      for (const [name, { Source }] of Object.entries(definition.fields)) {
        const source = compileSource(Source);
        const kinds = each.records.map((record) => evaluateSource(source, record).kind);
        assert.ok(!kinds.includes('failed'), name);
      }
    });
  }

  it('fill what a person would, and nothing else', () => {
    const shares = sharesOf([...scores.values()]);
    for (const group of groups) {
      const { recall, precision } = shares[group];
      const told = [...scores].map(
        ([name, { missed, wrong }]) => `${name}: -${missed.join(' ')} +${wrong.join(' ')}`,
      );
      assert.ok(recall >= 0.95 && precision >= 0.95, `${group}: ${recall}, ${precision}\n${told.join('\n')}`);
    }
  });
});
