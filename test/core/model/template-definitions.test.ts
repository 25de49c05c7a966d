import assert from 'node:assert/strict';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { resolveTarget } from '../../../core/document/target';
import { findTemplateDefinition, templateDefinitions } from '../../../core/model/template-definitions';
import { findTemplate, templates } from '../../../core/model/templates';
import { check } from '../../../core/rules/check';

/** A definition as a whole document. */
function documentOf(id: string): ProfileTypeDocument {
  const definition = findTemplateDefinition(id);
  assert.ok(definition, id);
  return new ProfileTypeDocument(
    JSON.stringify({
      ObjectTypeName: id,
      Description: `Made from the template ${id}.`,
      ...definition.members,
    }),
  );
}

function fieldsOf(id: string): Record<string, string> {
  const fields = Object.values(findTemplateDefinition(id)?.members.Fields ?? {});
  return Object.fromEntries(fields.map(({ Source, Target = '' }) => [Target, Source]));
}

/** Each key as `identifiers: sources`. */
function keysOf(id: string): Record<string, string> {
  const definition = findTemplateDefinition(id);
  assert.ok(definition, id);
  return Object.fromEntries(
    Object.entries(definition.members.Keys).map(([name, definitions]) => [
      name,
      definitions
        .map(({ StandardIdentifiers, FieldNames }) => {
          const sources = FieldNames.map((field) => definition.members.Fields[field]?.Source ?? '');
          return `${StandardIdentifiers.join(' ')}: ${sources.join(' ')}`;
        })
        .join(),
    ]),
  );
}

describe('The definitions of templates', () => {
  it('are twenty, each for a template that there is', () => {
    assert.equal(templateDefinitions.size, 20);
    for (const id of templateDefinitions.keys()) assert.ok(templates.some((template) => template.id === id));
    assert.equal(findTemplateDefinition('CTR'), undefined);
    assert.equal(findTemplateDefinition('constructor'), undefined);
  });

  for (const [id, definition] of templateDefinitions) {
    it(`${id}: the rules find nothing`, () => {
      const problems = check(documentOf(id)).map(
        ({ rule, severity, message }) => `${severity} ${rule.code}: ${message}`,
      );
      assert.deepEqual(problems, []);
    });

    it(`${id}: fills what the template says, and has its keys`, () => {
      const template = findTemplate(id);
      assert.ok(template);
      const objects = Object.values(definition.members.Fields)
        .flatMap(({ Target = [] }) => Target)
        .map((target) => target.split('.')[0] ?? '');
      assert.deepEqual(
        [...new Set(objects)].filter((object) => !template.destinations.includes(object)),
        [],
      );
      assert.deepEqual(
        template.keys.filter((key) => !definition.members.Keys[key]),
        [],
      );
      assert.equal(
        definition.keysAssumed ?? false,
        Object.keys(definition.members.Keys).length > template.keys.length,
      );
    });

    it(`${id}: can be answered`, () => {
      for (const name of [definition.templateId, definition.sourceName, definition.sourceObject]) {
        assert.match(name, /^[a-zA-Z0-9_-]{1,64}$/);
      }
      for (const name of Object.keys(definition.members.Fields))
        assert.match(name, /^[a-zA-Z][a-zA-Z0-9_]{0,63}$/);
    });

    it(`${id}: declares what its targets ask for`, () => {
      for (const { Target = '', ContentType } of Object.values(definition.members.Fields)) {
        const target = resolveTarget(Target);
        const asked = target.kind === 'field' ? target.field.contentType : undefined;
        if (asked) assert.equal(ContentType, asked, Target);
      }
    });
  }

  it('have as many fields as the published tables have rows', () => {
    const counts = [...templateDefinitions].map(([id, { members }]) => [
      id,
      Object.keys(members.Fields).length,
    ]);
    assert.deepEqual(Object.fromEntries(counts), {
      'Salesforce-Account': 32,
      'Salesforce-Contact': 20,
      'Salesforce-Asset': 10,
      'Zendesk-users': 4,
      'Zendesk-tickets': 8,
      'Marketo-leads': 21,
      'Servicenow-sys_user': 14,
      'Servicenow-task': 8,
      'Servicenow-incident': 6,
      'Segment-Identify': 13,
      'Shopify-Customer': 12,
      'Shopify-DraftOrder': 30,
      'Shopify-Order': 44,
      'WebAnalytics-Clickstream': 100,
      'Campaign-Email': 31,
      'Campaign-SMS': 25,
      'Campaign-Telephony': 23,
      'Campaign-WhatsApp': 22,
      // With the profile, which only an assumed key reads.
      'Campaign-WebNotification': 26,
      'Campaign-Orchestration': 16,
    });
  });

  it('read from where the records hold the source object', () => {
    assert.equal(
      fieldsOf('Segment-Identify')['_profile.BusinessName'],
      '_source.detail.event.detail.traits.company.name',
    );
    assert.equal(
      fieldsOf('Shopify-Customer')['_profile.Address.PostalCode'],
      '_source.detail.event.detail.payload.default_address.zip',
    );
    assert.equal(
      fieldsOf('Shopify-Order')['_order.OrderItems[].Title'],
      '_source.detail.event.detail.payload.line_items[].title',
    );
  });

  it('mend what the tables misprint', () => {
    assert.equal(fieldsOf('Marketo-leads')['_profile.BirthDate'], '_source.dateOfBirth');
    assert.equal(keysOf('Servicenow-task')._serviceNowSystemId, 'PROFILE: _source.opened_by.link');
    assert.equal(keysOf('Zendesk-users')._zendeskUserId, 'UNIQUE PROFILE: _source.id');
  });

  it('write the words that a target takes', () => {
    const url = '_source.detail.event.detail.payload.order_status_url';
    const statusCode = `{{#if ${url}}}ACTIVATED{{else}}DRAFT{{/if}}`;
    for (const id of ['Shopify-Order', 'Shopify-DraftOrder']) {
      assert.equal(fieldsOf(id)['_order.StatusCode'], statusCode);
    }
    assert.equal(fieldsOf('Shopify-Order')['_order.StatusUrl'], url);
    assert.equal(
      fieldsOf('Salesforce-Account')['_profile.PartyType'],
      '{{#if _source.IsPersonAccount}}INDIVIDUAL{{else}}BUSINESS{{/if}}',
    );
  });

  it('tie objects to profiles and to their own record', () => {
    const cases: Record<string, Record<string, string>> = {
      'Salesforce-Contact': {
        _salesforceContactId: 'UNIQUE PROFILE: _source.Id',
        _salesforceAccountId: 'PROFILE: _source.AccountId',
      },
      'Zendesk-tickets': {
        _zendeskUserId: 'PROFILE: _source.requester_id',
        _zendeskTicketId: 'UNIQUE CASE: _source.id',
      },
      'Shopify-Order': {
        _shopifyOrderId: 'UNIQUE ORDER: _source.detail.event.detail.payload.id',
        _shopifyCustomerId: 'PROFILE: _source.detail.event.detail.payload.customer.id',
      },
      'WebAnalytics-Clickstream': {
        _webAnalyticsClickstreamEventId: 'WEB_ANALYTICS UNIQUE: _source.EventId',
        _webAnalyticsUserId: 'PROFILE: _source.User.Id',
        _webAnalyticsAnonymousUserId: 'PROFILE: _source.User.AnonymousId',
        _webAnalyticsOrderId: 'ORDER: _source.OrderId',
        _webAnalyticsDeviceId: 'DEVICE: _source.DeviceId',
      },
      'Campaign-WhatsApp': {
        campaignEventId: 'UNIQUE: _source.campaign_event_id',
        communicationRecordId: 'COMMUNICATION_RECORD: _source.engagement.outbound_request_id',
        _phone: 'PROFILE: _source.engagement.endpoint.endpoint_address',
      },
      'Campaign-Orchestration': {
        campaignEventId: 'UNIQUE: _source.campaign_event_id',
        communicationRecordId: 'COMMUNICATION_RECORD: _source.campaign_event_id',
        _profileId: 'PROFILE LOOKUP_ONLY: _source.profile_id',
      },
    };
    for (const [id, keys] of Object.entries(cases)) assert.deepEqual(keysOf(id), keys, id);
  });
});
