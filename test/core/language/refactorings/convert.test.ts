import assert from 'node:assert/strict';
import { actionsAt, apply, customer, everything, offering } from './refactoring';

const definition = '{ "ObjectTypeName": "Order-Item", "CreatedAt": "now", "Fields": { "zip|": {} } }';

/** The text with the cursor at its start. */
const unmarked = (text: string): string => `|${text}`;

function conversions(marked: string, uri = customer, options = everything): string[] {
  return actionsAt(offering(marked, uri, options))
    .map(({ title }) => title)
    .filter((title) => title.startsWith('Convert'));
}

describe('Convert to', () => {
  it('creates a document beside this one, with the notes in it', () => {
    const { texts, messages } = apply(
      offering(definition, 'file:///my%20types/X.profiletype.json'),
      'Convert to Terraform',
    );
    assert.deepEqual(messages, []);
    assert.deepEqual(texts, {
      'file:///my%20types/order_item.tf': `# Set by the service and left out: \`CreatedAt\`.

variable "domain_name" {
  type = string
}

resource "awscc_customerprofiles_object_type" "order_item" {
  domain_name      = var.domain_name
  object_type_name = "Order-Item"
  fields = [
    {
      name              = "zip"
      object_type_field = {}
    }
  ]
}
`,
    });
  });

  it('names the template after the type', () => {
    const { texts } = apply(offering(definition, customer), 'Convert to CloudFormation');
    assert.deepEqual(Object.keys(texts), ['file:///types/Order-Item.template.json']);
    assert.match(
      Object.values(texts)[0] ?? '',
      /"ConversionNotes": \["Set by the service and left out: `CreatedAt`\."\]/,
    );
  });

  it('is offered where a document can be created', () => {
    const both = ['Convert to CloudFormation', 'Convert to Terraform'];
    assert.deepEqual(conversions(definition), both);
    assert.deepEqual(conversions(definition, 'untitled:Untitled-1'), []);
    assert.deepEqual(conversions(definition, 'untitled:/types/A.profiletype.json'), []);
    assert.deepEqual(conversions(definition, 'vscode-vfs://github/a/b.profiletype.json'), both);
    assert.deepEqual(conversions(definition, customer, { ...everything, createsFiles: false }), []);
  });

  it('is offered for a definition that can be read', () => {
    for (const marked of ['|', '{|}', '{ "ObjectTypeName": 5| }', '{ "ObjectTypeName": "A", "Fields": {|']) {
      assert.deepEqual(conversions(marked), [], marked);
    }
  });
});

describe('Convert from', () => {
  const title = 'Convert to an object type definition';
  const resource = (name: string): string =>
    `{ "Type": "AWS::CustomerProfiles::ObjectType", "Properties": { "DomainName": { "Ref": "D" }, "ObjectTypeName": "${name}" } }`;
  const text = (name: string): string => `{\n  "ObjectTypeName": "${name}"\n}\n`;
  const note = 'Known only to CloudFormation and left out: `DomainName`.';

  it('creates a document beside this one, and tells what is left out', () => {
    assert.deepEqual(apply(offering(unmarked(resource('Order')), customer), title), {
      texts: { 'file:///types/Order.profiletype.json': text('Order') },
      messages: [note],
    });
  });

  it('takes the place of a document that has the name already', () => {
    assert.deepEqual(apply(offering(unmarked(resource('Customer')), customer), title), {
      texts: { [customer]: text('Customer') },
      messages: [note],
    });
  });

  it('creates a document for each type', () => {
    const template = `{ "Resources": { "A": ${resource('Order')}, "B": ${resource('Customer')}, "C": ${resource('a/b')} } }`;
    const { texts, messages } = apply(offering(unmarked(template), customer), title);
    assert.deepEqual(texts, {
      'file:///types/Order.profiletype.json': text('Order'),
      [customer]: text('Customer'),
      'file:///types/C.profiletype.json': text('a/b'),
    });
    assert.deepEqual(
      messages,
      ['Order', 'Customer', 'C'].map((name) => `${name}.profiletype.json: ${note}`),
    );
  });

  it('replaces the text where no document can be created', () => {
    const marked = unmarked(
      'resource "awscc_customerprofiles_object_type" "a" {\n  object_type_name = "Order"\n}\n',
    );
    const untitled = 'untitled:Untitled-1';
    assert.deepEqual(apply(offering(marked, untitled), title).texts, { [untitled]: text('Order') });
    const options = { ...everything, createsFiles: false };
    assert.deepEqual(apply(offering(marked, customer, options), title).texts, { [customer]: text('Order') });
  });

  it('says why nothing is done', () => {
    const two = `{ "Resources": { "A": ${resource('A')}, "B": ${resource('B')} } }`;
    assert.deepEqual(apply(offering(unmarked(two), 'untitled:Untitled-1'), title), {
      texts: {},
      messages: ['This text holds several object types, and the editor cannot create documents for them.'],
    });
    const computed = 'resource "awscc_customerprofiles_object_type" "a" {\n  fields = local.fields\n}';
    const { texts, messages } = apply(offering(unmarked(computed), customer), title);
    assert.deepEqual(texts, {});
    assert.match(messages.join(), /^Line 2: `fields` is `local\.fields`/);
  });

  it('is all that is offered there', () => {
    assert.deepEqual(conversions(unmarked(resource('A'))), [title]);
    assert.deepEqual(conversions('{ "ObjectTypeName": "A", "Fields": [{ "Name": "b|" }] }'), [title]);
  });
});
