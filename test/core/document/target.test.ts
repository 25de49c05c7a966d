import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolveTarget, splitTarget } from '../../../core/document/target';

/** What a target is, in short: its kind and what else matters. */
function meaning(text: string): string {
  const target = resolveTarget(text);
  switch (target.kind) {
    case 'field':
      return target.attribute
        ? `attribute ${target.attribute.name} at ${target.attribute.offset}`
        : `field ${target.canonical}`;
    case 'unknown-object':
      return `no object ${target.root}`;
    case 'system-managed':
      return `system ${target.object.name}`;
    case 'unknown-field':
      return target.stopsBefore
        ? `stops before ${target.stopsBefore.slice(0, 2).join()}`
        : `no field ${target.path}`;
  }
}

describe('A target', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['_profile.FirstName', 'field _profile.FirstName'],
    ['_profile.Address.City', 'field _profile.Address.City'],
    ['_profile.EngagementPreferences.Email', 'field _profile.EngagementPreferences.Email'],
    ['_order.OrderItems[].Price', 'field _order.OrderItems.Price'],
    ['_order.OrderItems.Price', 'field _order.OrderItems.Price'],
    ['_airSegment.Baggage.IsHeavy', 'field _airSegment.Baggage.IsHeavy'],
    ['_communicationRecord.Events.Sent.EventId', 'field _communicationRecord.Events.Sent.EventId'],
    ['_communicationRecord.Events.{{a.b}}.EventId', 'field _communicationRecord.Events.{{a.b}}.EventId'],
    ['_communicationRecord.Events.Sent.Errors[].Code', 'field _communicationRecord.Events.Sent.Errors.Code'],
    ['_communicationRecord.Events.{{type}}.Attributes.x', 'attribute x at 48'],
    ['_communicationRecord.Attributes.x', 'attribute x at 32'],
    ['_profile.Attributes.Color', 'attribute Color at 20'],
    ['_profile.Attributes.a.b.c', 'attribute a.b.c at 20'],
    ['_profile.Attributes.{{a.b}}', 'attribute {{a.b}} at 20'],
    ['_profile.Attributes.__proto__', 'attribute __proto__ at 20'],
    ['_profile.ProfileId', 'system _profile'],
    ['_profile.ImportIds', 'system _profile'],
    ['_profile.FoundByItems[]', 'system _profile'],
    ['_profile.FoundByItems[].KeyName', 'system _profile'],
    ['_asset.AssetId', 'system _asset'],
    ['_webAnalytics.EventId', 'system _webAnalytics'],
    ['', 'no object '],
    ['_', 'no object _'],
    ['profile.FirstName', 'no object profile'],
    ['_Profile.FirstName', 'no object _Profile'],
    [' _profile.FirstName', 'no object  _profile'],
    ['_profile[].FirstName', 'no object _profile[]'],
    ['_catalogItem.Name', 'no object _catalogItem'],
    ['__proto__', 'no object __proto__'],
    ['constructor.name', 'no object constructor'],
    ['_profile', 'stops before ProfileId,AccountNumber'],
    ['_profile.Address', 'stops before Address1,Address2'],
    ['_profile.Attributes', 'stops before <name>'],
    ['_profile.Attributes.', 'stops before <name>'],
    ['_order.OrderItems[]', 'stops before Title,Price'],
    ['_communicationRecord.Events', 'stops before <event type>'],
    ['_communicationRecord.Events.Sent', 'stops before UpdatedDate,EventId'],
    ['_profile.', 'no field '],
    ['_profile..FirstName', 'no field .FirstName'],
    ['_profile.FirstName.', 'no field FirstName.'],
    ['_profile.FirstName.x', 'no field FirstName.x'],
    ['_profile.firstName', 'no field firstName'],
    ['_profile.FirstName[]', 'no field FirstName[]'],
    ['_profile.Address[].City', 'no field Address[].City'],
    ['_order.OrderItems[0].Price', 'no field OrderItems[0].Price'],
    ['_order.OrderItems[][].Price', 'no field OrderItems[][].Price'],
    ['_profile.{{a}}', 'no field {{a}}'],
    ['_profile.constructor', 'no field constructor'],
    ['_profile.__proto__.x', 'no field __proto__.x'],
    ['_communicationRecord.Events..EventId', 'no field Events..EventId'],
  ];
  for (const [text, expected] of cases) {
    it(`"${text}" is: ${expected}`, () => {
      assert.equal(meaning(text), expected);
    });
  }

  it('means something whatever it is', () => {
    const piece = fc.constantFrom(
      '_profile',
      '_device',
      '.',
      '..',
      'Attributes',
      '[]',
      '{{',
      '}}',
      'Events',
      ' ',
      'x',
      '',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const text = pieces.join('');
        meaning(text);
        for (const { name, offset } of splitTarget(text)) {
          assert.equal(text.slice(offset, offset + name.length), name);
        }
      }),
    );
  });
});

describe('The steps of a target', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['', ['']],
    ['a', ['a']],
    ['a.b', ['a', 'b']],
    ['a.', ['a', '']],
    ['.a', ['', 'a']],
    ['a..b', ['a', '', 'b']],
    ['a.{{b.c}}.d', ['a', '{{b.c}}', 'd']],
    ['a.x{{b.c}}y.d', ['a', 'x{{b.c}}y', 'd']],
    ['a.{{b.c', ['a', '{{b', 'c']],
    ['a[].b', ['a[]', 'b']],
  ];
  for (const [text, steps] of cases) {
    it(`of "${text}" are ${steps.length}`, () => {
      assert.deepEqual(
        splitTarget(text).map(({ name }) => name),
        steps,
      );
    });
  }
});
