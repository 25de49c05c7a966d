import assert from 'node:assert/strict';
import { documentLinks } from '../../../core/language/document-links';
import { standardObjectPage, templatePage } from '../../../core/model/documentation';
import { standardObjects } from '../../../core/model/standard-objects';
import { templates } from '../../../core/model/templates';
import { atOffset } from './cursor';
import { showPlaces } from './places';

const guide = 'https://docs.aws.amazon.com/connect/latest/adminguide/';

describe('Links', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['the object in a target', '{ "Fields": { "A": { "Target": "«_profile».LastName" } } }'],
    [
      'each object where it stands first',
      '{ "Fields": { "A": { "Target": "«_profile».LastName" }, "B": { "Target": "«_order».Name" }, "C": { "Target": "_profile.FirstName" }, "D": { "Target": "_order.Status" } } }',
    ],
    ['a template', '{ "TemplateId": "«CTR»" }'],
    ['a target that is not complete', '{ "Fields": { "A": { "Target": "«_profile»'],
    ['a target with escapes', '{ "Fields": { "A": { "Target": "«\\u005fprofile».LastName" } } }'],
    ['a target of the service', '{ "Fields": { "A": { "Target": "«_asset».AssetId" } } }'],
    [
      'no other object',
      '{ "Fields": { "A": { "Target": "_catalogItem.Name" }, "B": { "Target": "" }, "C": { "Target": "constructor" } } }',
    ],
    ['no other template', '{ "TemplateId": "Other" }'],
    ['nothing in sources', '{ "Fields": { "A": { "Source": "_profile.LastName" } } }'],
    ['nothing in an empty text', ''],
  ];
  for (const [name, marked] of cases) {
    it(`are on ${name}`, () => {
      const { document, text } = atOffset(marked.replace(/[«»]/g, ''), 0);
      const links = documentLinks(document, text);
      assert.equal(
        showPlaces(
          text,
          links.map(({ range }) => range),
        ),
        marked,
      );
    });
  }

  it('lead to the guide and say so', () => {
    const { document, text } = atOffset(
      '{ "TemplateId": "CTR", "Fields": { "A": { "Target": "_order.Name" } } }',
      0,
    );
    assert.deepEqual(
      documentLinks(document, text).map(({ target, tooltip }) => [target, tooltip]),
      [
        [`${guide}ctr-contact-record-template.html`, 'The guide on template CTR'],
        [`${guide}standard-order-definition.html`, 'The guide on _order'],
      ],
    );
  });

  it('have a page for every standard object and for every template that the guide describes', () => {
    const pages = [
      ...standardObjects.map(({ name }) => standardObjectPage(name)),
      ...templates.filter(({ documented }) => documented !== false).map(({ id }) => templatePage(id)),
    ];
    for (const page of pages)
      assert.match(page ?? '', /^https:\/\/docs\.aws\.amazon\.com\/[\w/-]+\.html[\w#.-]*$/);
  });
});
