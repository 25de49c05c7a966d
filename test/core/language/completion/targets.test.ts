import assert from 'node:assert/strict';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { standardObjects } from '../../../../core/model/standard-objects';
import { accept, acceptSnippet, complete, itemAt, labels, shownLabels } from '../cursor';
import { inField } from '../definitions';

const target = (value: string): string => inField(`"Target": ${value}`);

describe('Completion of targets', () => {
  describe('replaces the whole value', () => {
    const city = '"_profile.Address.City"';
    const before: readonly string[] = [
      '|',
      '"|"',
      '"_pro|"',
      '"_profile.|"',
      '"_profile.Addr|"',
      '"_profile.Address.|"',
      '"|_profile.Address.PostalCode"',
      '"_profile.Add|ress.PostalCode"',
      '"_profile.Address.PostalCode|"',
      '|"_profile.Address.PostalCode"',
      '"_profile.Address.PostalCode"|',
      '_pro|',
      '_profile.Addr|',
      '5|',
      'nu|ll',
    ];
    for (const value of before) {
      it(value, () => {
        assert.equal(accept(target(value), '_profile.Address.City'), target(city));
      });
    }

    it('directly behind the colon', () => {
      assert.equal(accept(inField('"Target":|'), '_profile.Address.City'), inField(`"Target":${city}`));
    });

    it('with escapes in it', () => {
      assert.equal(accept(target('"_profile.\\u0041ddress.|"'), '_profile.Address.City'), target(city));
    });
  });

  describe('goes step by step', () => {
    const walks: readonly (readonly [readonly string[], string])[] = [
      [['_profile.', '_profile.Address.', '_profile.Address.City'], '"_profile.Address.City"'],
      [['_order.', '_order.OrderItems[].', '_order.OrderItems[].Title'], '"_order.OrderItems[].Title"'],
      [['_profile.', '_profile.Attributes.', '_profile.Attributes.Zip'], '"_profile.Attributes.Zip"'],
      [['_asset.', '_asset.SerialNumber'], '"_asset.SerialNumber"'],
    ];
    for (const [steps, expected] of walks) {
      it(steps.join(' → '), () => {
        let marked = target('|');
        for (const step of steps) {
          assert.ok(shownLabels(marked).includes(step), `${step} is not shown at ${marked}`);
          marked = acceptSnippet(marked, step);
        }
        assert.equal(marked.replace('|', ''), target(expected));
      });
    }

    it('leaves the cursor inside the quotes behind a step and asks again', () => {
      assert.equal(acceptSnippet(target('"|"'), '_profile.'), target('"_profile.|"'));
      assert.equal(itemAt(target('"|"'), '_profile.').command?.command, 'editor.action.triggerSuggest');
    });

    it('offers no step that stands there already', () => {
      for (const value of ['"_profile.|"', '"_profile.Address.|"', '"_order.OrderItems[].|"']) {
        const typed = value.slice(1, -2);
        assert.ok(!labels(target(value)).includes(typed), value);
      }
    });
  });

  describe('below an event of a communication record', () => {
    for (const event of ['Sent', '{{_source.eventType}}', '{{_source.event.type}}']) {
      const written = `_communicationRecord.Events.${event}.`;

      it(`offers what an event has as ${written}…`, () => {
        const shown = shownLabels(target(`"${written}|"`));
        for (const field of ['UpdatedDate', 'EventId', 'EventType', 'Attributes.', 'Errors[].']) {
          assert.ok(
            shown.some((label) => label === `${written}${field}`),
            `${field} is not shown`,
          );
        }
      });
    }
  });

  it('leaves valid JSON behind an event that needs escapes', () => {
    for (const event of ['a\\"b', 'a\\\\b', '{{_source.$x}}', '{{_source.[a\\"b]}}', 'a$1b}', 'a\\nb']) {
      const marked = target(`"_communicationRecord.Events.${event}.|"`);
      for (const label of new Set(labels(marked))) {
        assert.doesNotThrow(() => JSON.parse(accept(marked, label)) as unknown, label);
        assert.doesNotThrow(
          () => JSON.parse(acceptSnippet(marked, label).replace(/[|‹›]/g, '')) as unknown,
          label,
        );
      }
    }
  });

  it('offers every object first, then whole targets', () => {
    const offered = labels(target('|'));
    const objects = standardObjects.map(({ name }) => `${name}.`);
    assert.deepEqual(offered.slice(0, objects.length), objects);
    assert.ok(offered.indexOf('_profile.LastName') >= objects.length);
  });

  it('offers the attribute of the field’s own name before whole targets', () => {
    const whole = complete(target('|')).filter(({ kind }) => kind === CompletionItemKind.Field);
    assert.equal(whole[0]?.label, '_profile.Attributes.Zip');
  });

  it('offers only what goes on from the steps that are written', () => {
    for (const label of labels(target('"_profile.Address.|"'))) assert.match(label, /^_profile\.Address\./);
    for (const label of labels(target('"_order.OrderItems[].|"')))
      assert.match(label, /^_order\.OrderItems\[\]\./);
    for (const label of labels(target('"_order.OrderItems.|"'))) assert.match(label, /^_order\.OrderItems/);
  });

  it('offers whole targets where the first step is misspelt', () => {
    assert.ok(shownLabels(target('"_profil.Last|"')).includes('_profile.LastName'));
    assert.ok(shownLabels(target('"_Profile.Last|"')).includes('_profile.LastName'));
  });

  describe('leaves out', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['the target of another field', target('|'), '_profile.FirstName'],
      ['the id of the profile', target('|'), '_profile.ProfileId'],
      ['the id of an asset', target('|'), '_asset.AssetId'],
      ['the id of an order', target('"_order.|"'), '_order.OrderId'],
      [
        'the text form of a target that another field writes',
        '{ "Fields": { "A": { "Target": "_profile.Gender" }, "B": { "Target": "|" } } }',
        '_profile.GenderString',
      ],
      [
        'the fixed form of a target that another field writes as text',
        '{ "Fields": { "A": { "Target": "_profile.PartyTypeString" }, "B": { "Target": "|" } } }',
        '_profile.PartyType',
      ],
      [
        'a target that another field writes without its brackets',
        '{ "Fields": { "A": { "Target": "_order.OrderItems.Title" }, "B": { "Target": "|" } } }',
        '_order.OrderItems[].Title',
      ],
      [
        'the attribute that another field writes',
        '{ "Fields": { "A": { "Target": "_profile.Attributes.B" }, "B": { "Target": "|" } } }',
        '_profile.Attributes.B',
      ],
    ];
    for (const [what, marked, label] of cases) {
      it(what, () => {
        assert.ok(!labels(marked).includes(label));
      });
    }
  });

  it('offers the field’s own target', () => {
    assert.ok(labels(target('"_profile.LastName|"')).includes('_profile.LastName'));
  });

  it('asks for the name of an attribute', () => {
    assert.equal(
      acceptSnippet(target('"_profile.|"'), '_profile.Attributes.*'),
      target('"_profile.Attributes.‹name›"'),
    );
  });

  it('asks for the event and the attribute of a communication record', () => {
    assert.equal(
      acceptSnippet(
        target('"_communicationRecord.|"'),
        '_communicationRecord.Events.{eventType}.Attributes.*',
      ),
      target('"_communicationRecord.Events.‹eventType›.Attributes.name"'),
    );
  });

  it('says what a target is and which key it needs', () => {
    const item = itemAt(target('|'), '_asset.SerialNumber');
    assert.equal(item.kind, CompletionItemKind.Field);
    assert.match(JSON.stringify(item.documentation), /Needs a key with `ASSET`/);
    assert.match(
      JSON.stringify(itemAt(target('|'), '_profile.Gender').documentation),
      /One of `MALE`, `FEMALE`/,
    );
    assert.match(JSON.stringify(itemAt(target('|'), '_profile.PhoneNumber').documentation), /`PHONE_NUMBER`/);
    assert.equal(itemAt(target('|'), '_asset.').kind, CompletionItemKind.Module);
  });

  it('is accepted by a comma but not by brackets, which are part of targets', () => {
    assert.deepEqual(itemAt(target('"|"'), '_profile.LastName').commitCharacters, [',']);
    assert.equal(itemAt(target('"|"'), '_profile.').commitCharacters, undefined);
  });

  it('is not accepted by a comma where a name has to be filled in, for the comma would replace it', () => {
    assert.equal(itemAt(target('"|"'), '_profile.Attributes.*').commitCharacters, undefined);
  });
});
