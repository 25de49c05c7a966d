import { strict as assert } from 'node:assert';
import type { MappingPicture, NodeId } from '../../../core/mapping-preview/picture';
import { changeOf } from '../../../core/mapping-preview/picture-change';
import type { SampleChoice, ToMappingPreview } from '../../../webview/mapping-preview/messages';
import {
  drawingOf,
  emptyModel,
  type PreviewModel,
  shownBy,
  updated,
} from '../../../webview/mapping-preview/preview-model';
import { customer, field, key, target } from './pictures';

const sample: SampleChoice = { name: 'a.sample.json', index: 0, count: 2, before: 'nothing', beforeCount: 0 };

function after(...messages: readonly ToMappingPreview[]): PreviewModel {
  return messages.reduce(updated, emptyModel);
}

function picture(
  changes: Partial<MappingPicture> = {},
  changedSample: Partial<SampleChoice> = {},
): ToMappingPreview {
  return { kind: 'picture', picture: { ...customer, ...changes }, sample: { ...sample, ...changedSample } };
}

/** What flashes after the second message. */
function changed(second: ToMappingPreview): NodeId[] {
  return [...(drawingOf(after(picture(), second))?.changed ?? [])];
}

const wrongZip = customer.fields.map((each) => (each.name === 'zip' ? field('zip', [], '"8001"') : each));

describe('the model of the mapping preview', () => {
  it('marks nothing in the first picture', () => {
    assert.deepEqual([...(drawingOf(after(picture()))?.changed ?? ['none'])], []);
  });

  it('marks the values that an edit changed, and the new ones', () => {
    const keys = [...customer.keys, key('_zip', ['zip'], '"8001"')];
    assert.deepEqual(changed(picture({ fields: wrongZip, keys })), ['field zip', 'key _zip 0']);
  });

  it('draws a change of the picture as it draws the picture', () => {
    const next = { ...customer, fields: wrongZip, sentence: 'Otherwise.' };
    const change = changeOf(customer, next);
    const model = after(picture(), { kind: 'change', change, sample, problem: 'One error.' });
    assert.deepEqual(drawingOf(model)?.picture, next);
    assert.equal(drawingOf(model)?.problem, 'One error.');
    assert.deepEqual([...(drawingOf(model)?.changed ?? [])], ['field zip']);
    assert.equal(drawingOf(after({ kind: 'change', change, sample })), undefined);
  });

  it('marks a value that is written now', () => {
    const objects = customer.objects.map((each) => ({
      ...each,
      targets: each.targets.map((one) =>
        one.outcome === 'lost' ? target('full', one.target, 'written', one.value?.text) : one,
      ),
    }));
    assert.deepEqual(changed(picture({ objects })), ['target full _asset.Name']);
  });

  it('marks nothing where only words are others, or the order', () => {
    const fields = customer.fields.map((each) => ({ ...each, sentence: 'Otherwise.' })).reverse();
    assert.deepEqual(changed(picture({ fields })), []);
  });

  for (const [name, message] of [
    ['another record', picture({ fields: wrongZip }, { index: 1 })],
    ['another sample', picture({ fields: wrongZip }, { name: 'b.sample.json' })],
    ['another domain before it', picture({ fields: wrongZip }, { before: 'earlier-records' })],
    ['another type', picture({ fields: wrongZip, typeName: 'Other' })],
  ] as const) {
    it(`marks nothing in the picture of ${name}`, () => {
      assert.deepEqual(changed(message), []);
    });
  }

  it('keeps what is selected and the filter from one picture to the next', () => {
    const filtered = { ...after(picture()), filter: { find: 'zip', onlyProblems: false } };
    const model = updated(updated(filtered, { kind: 'select', node: 'field zip' }), picture());
    assert.equal(model.selected, 'field zip');
    const drawing = drawingOf(model);
    assert.ok(drawing && shownBy(drawing, model.filter)?.has('source _source.zip'));
  });

  it('has no picture where there is nothing, and its problem only as long as it is said', () => {
    const nothing: ToMappingPreview = {
      kind: 'nothing',
      typeName: 'Customer',
      sentence: 'There is no sample.',
    };
    assert.equal(drawingOf(after(picture(), nothing)), undefined);
    assert.deepEqual(after(picture(), nothing).shown, nothing);
    const problem = { ...picture(), problem: 'The sample is not JSON.' } as const;
    assert.equal(drawingOf(after(problem))?.problem, 'The sample is not JSON.');
    assert.equal(drawingOf(after(problem, picture()))?.problem, undefined);
  });
});
