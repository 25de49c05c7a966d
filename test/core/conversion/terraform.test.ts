import assert from 'node:assert/strict';
import { JsonDocument } from '../../../core/document/json-document';
import { allRead, formNamed, problemOf, read, written } from './converting';

const terraform = formNamed('Terraform');

/** A configuration with one object type. */
function resource(body: string, name = 'customer'): string {
  return `resource "awscc_customerprofiles_object_type" "${name}" {\n${body}\n}\n`;
}

/** The definition in a resource, as one line of JSON, with the notes. */
function definitionIn(text: string): { definition: string; notes: readonly string[] } {
  const { text: definition, notes } = read(terraform, text);
  return { definition: JSON.stringify(JSON.parse(definition)), notes };
}

describe('Conversion to Terraform', () => {
  // The expected texts are what `terraform fmt` leaves as they are.
  it('gives an aligned configuration with lists for maps, and a variable for the domain', () => {
    const { text, fileName, notes } = written(
      terraform,
      `{
  "ObjectTypeName": "Salesforce-Contact",
  "Description": "A \\"contact\\"",
  "Fields": {
    "zip": { "Source": "_source.zip", "ContentType": "STRING" },
    "id": {}
  },
  "Keys": {
    "_email": [],
    "contactId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", "zip"] }]
  },
  "AllowProfileCreation": false,
  "SourcePriority": 2,
  "Tags": { "team": "crm" }
}`,
    );
    assert.equal(
      text,
      `variable "domain_name" {
  type = string
}

resource "awscc_customerprofiles_object_type" "salesforce_contact" {
  domain_name      = var.domain_name
  object_type_name = "Salesforce-Contact"
  description      = "A \\"contact\\""
  fields = [
    {
      name = "zip"
      object_type_field = {
        source       = "_source.zip"
        content_type = "STRING"
      }
    },
    {
      name              = "id"
      object_type_field = {}
    }
  ]
  keys = [
    {
      name                 = "_email"
      object_type_key_list = []
    },
    {
      name = "contactId"
      object_type_key_list = [
        {
          standard_identifiers = ["PROFILE", "UNIQUE"]
          field_names          = ["id", "zip"]
        }
      ]
    }
  ]
  allow_profile_creation = false
  source_priority        = 2
  tags = [
    {
      key   = "team"
      value = "crm"
    }
  ]
}
`,
    );
    assert.equal(fileName, 'salesforce_contact.tf');
    assert.deepEqual(notes, []);
  });

  it('needs no variable where the definition has a domain', () => {
    const { text } = written(terraform, '{ "DomainName": "shop", "ObjectTypeName": "A" }');
    assert.equal(
      text,
      `resource "awscc_customerprofiles_object_type" "a" {
  domain_name      = "shop"
  object_type_name = "A"
}
`,
    );
  });

  it('puts the notes before everything else', () => {
    const { text, notes } = written(
      terraform,
      '{ "DomainName": "shop", "CreatedAt": "x", "Fields": { "a.\\nb": {} } }',
    );
    assert.deepEqual(notes, [
      'Set by the service and left out: `CreatedAt`.',
      'Terraform does not accept the dot in these field names: `a. b`.',
    ]);
    assert.ok(text.startsWith(`# ${notes.join('\n# ')}\n\nresource "`));
  });

  describe('escapes texts', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['plain {{_source.a}}', '"plain {{_source.a}}"'],
      ['say "yes"', '"say \\"yes\\""'],
      ['a\\b', '"a\\\\b"'],
      ['1\r\n2\t3', '"1\\r\\n2\\t3"'],
      ['${var.a}', '"$${var.a}"'],
      ['$${a}', '"$$${a}"'],
      ['{{#if _source.a}}100%{{/if}}', '"{{#if _source.a}}100%%{{/if}}"'],
      ['5% $ {', '"5% $ {"'],
      ['\u0000\u007f', '"\\u0000\\u007f"'],
      ['é😀', '"é😀"'],
    ];
    for (const [value, expected] of cases) {
      it(expected, () => {
        const { text } = written(terraform, JSON.stringify({ DomainName: 'd', Description: value }));
        assert.match(text, /^ {2}description = .*$/m);
        assert.equal(/^ {2}description = (.*)$/m.exec(text)?.[1], expected);
      });
    }
  });

  describe('names the resource', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['Customer', 'customer'],
      ['WebAnalytics-Clickstream', 'web_analytics_clickstream'],
      ['_PNR', 'pnr'],
      ['2Fast', '_2_fast'],
      ['---', 'object_type'],
    ];
    for (const [typeName, name] of cases) {
      it(`${typeName}: ${name}`, () => {
        const { text, fileName } = written(terraform, JSON.stringify({ ObjectTypeName: typeName }));
        assert.ok(text.includes(`resource "awscc_customerprofiles_object_type" "${name}" {`), text);
        assert.equal(fileName, `${name}.tf`);
      });
    }
  });
});

describe('Conversion from Terraform', () => {
  it('reads a configuration as people write it', () => {
    const text = `# Everything for the shop
terraform {
  required_providers {
    awscc = { source = "hashicorp/awscc", version = ">= 1.0" }
  }
}

locals { name = "shop-\${terraform.workspace}" }

resource "awscc_customerprofiles_domain" "shop" {
  domain_name = local.name
  tags        = [for key, value in local.tags : { key = key, value = value }]
}

resource "awscc_customerprofiles_object_type" "customer" {
  domain_name      = awscc_customerprofiles_domain.shop.domain_name // the one above
  object_type_name = "Customer"
  description      = <<-EOT
    A customer,
      100% "real" $\${sic}
  EOT
  expiration_days  = 365
  source_priority  = null

  /* fields = [] */
  fields = [
    { name : "zip", object_type_field : { source = "_source.zip" } },
    {
      "name" = "city"
      object_type_field = {
        source = "_source.\\u0063ity" # escaped
      }
    }, # the last one
  ]
  keys = [{ name = "id", object_type_key_list = [{ field_names = ["zip",
    "city"], standard_identifiers = [] }] }]
  allow_profile_creation = true

  depends_on = [awscc_customerprofiles_domain.shop]
  lifecycle {
    prevent_destroy = true
  }
}
`;
    assert.ok(terraform.recognises(new JsonDocument(text)));
    assert.deepEqual(read(terraform, text), {
      text: `{
  "ObjectTypeName": "Customer",
  "Description": "A customer,\\n  100% \\"real\\" \${sic}\\n",
  "ExpirationDays": 365,
  "Fields": {
    "zip": {
      "Source": "_source.zip"
    },
    "city": {
      "Source": "_source.city"
    }
  },
  "Keys": {
    "id": [
      {
        "FieldNames": ["zip", "city"],
        "StandardIdentifiers": []
      }
    ]
  },
  "AllowProfileCreation": true
}
`,
      fileName: 'Customer.profiletype.json',
      notes: [
        'Unknown to object type definitions and left out: `depends_on`, `lifecycle`.',
        'Known only to Terraform and left out: `domain_name`.',
      ],
    });
  });

  it('reads Terraform’s JSON, whose texts are templates too', () => {
    const text = `{
  "variable": { "domain_name": { "type": "string" } },
  "resource": [{
    "awscc_customerprofiles_object_type": {
      "customer": {
        "domain_name": "\${var.domain_name}",
        "object_type_name": "Customer",
        "description": "100%%{ and $\${x}",
        "fields": [{ "name": "zip", "object_type_field": { "source": "_source.zip" } }],
        "id": "x", "created_at": "now"
      },
      "order": [{ "object_type_name": "Order" }]
    }
  }, { "aws_s3_bucket": {} }]
}`;
    assert.ok(terraform.recognises(new JsonDocument(text)));
    const [customer, order] = allRead(terraform, text);
    assert.deepEqual(JSON.parse(customer?.text ?? ''), {
      ObjectTypeName: 'Customer',
      Description: '100%{ and ${x}',
      Fields: { zip: { Source: '_source.zip' } },
    });
    assert.deepEqual(customer?.notes, [
      'Unknown to object type definitions and left out: `id`.',
      'Set by the service and left out: `created_at`.',
      'Known only to Terraform and left out: `domain_name`.',
    ]);
    assert.equal(order?.fileName, 'Order.profiletype.json');
  });

  it('leaves out what surroundings provide: the domain, the encryption key and tags', () => {
    const text = resource(`  domain_name    = "shop-\${var.stage}"
  encryption_key = aws_kms_key.profiles.arn
  tags           = [{ key = "a", value = "b" }, { key = "c", value = var.c }]
  description    = "x"`);
    assert.deepEqual(definitionIn(text), {
      definition: '{"Tags":{"a":"b"},"Description":"x"}',
      notes: ['Known only to Terraform and left out: `domain_name`, `encryption_key`, `tags.c.value`.'],
    });
    assert.deepEqual(definitionIn(resource('  tags = merge(local.tags, [])')), {
      definition: '{}',
      notes: ['Known only to Terraform and left out: `tags`.'],
    });
  });

  it('names a file after the resource where the type has no name', () => {
    assert.equal(
      read(terraform, resource('description = "x"', 'orders')).fileName,
      'orders.profiletype.json',
    );
  });

  describe('refuses what only Terraform can compute, with its line', () => {
    const computed = 'which only Terraform can compute. Write its value, then convert again.';
    const cases: readonly (readonly [string, string])[] = [
      ['object_type_name = var.name', `Line 2: \`object_type_name\` is \`var.name\`, ${computed}`],
      [
        '\n\ndescription = "a ${var.b} \\" c"',
        `Line 4: \`description\` is \`"a \${var.b} \\" c"\`, ${computed}`,
      ],
      ['fields = local.fields[0]', `Line 2: \`fields\` is \`local.fields[0]\`, ${computed}`],
      ['expiration_days = 7 * 4', `Line 2: \`expiration_days\` is \`7 * 4\`, ${computed}`],
      [
        'fields = [\n{ name = "zip", object_type_field = { source = "_source.${x}" } }]',
        `Line 3: \`fields.zip.object_type_field.source\` is \`"_source.\${x}"\`, ${computed}`,
      ],
      [
        'keys = [\n{\nname = "k"\nobject_type_key_list = [{ field_names = concat(["a"], ["b"]) }]\n}\n]',
        `Line 5: \`keys.k.object_type_key_list.field_names\` is \`concat(["a"], ["b"])\`, ${computed}`,
      ],
      ['fields = [for f in local.f : f]', `Line 2: \`fields.1\` is \`for f in local.f : f\`, ${computed}`],
      ['fields {\n name = "x"\n}', `Line 2: \`fields\` is \`fields { … }\`, ${computed}`],
    ];
    for (const [body, problem] of cases) {
      it(body, () => {
        assert.equal(problemOf(terraform.read(resource(body))), problem);
      });
    }

    it('in JSON', () => {
      const text = `{ "resource": { "awscc_customerprofiles_object_type": { "a": {
        "description": "\${file("x")}" } } } }`.replace('"x"', '\\"x\\"');
      assert.equal(
        problemOf(terraform.read(text)),
        `Line 2: \`description\` is \`\${file("x")}\`, ${computed}`,
      );
    });
  });

  describe('refuses', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      [
        'a configuration without object types',
        'resource "aws_s3_bucket" "a" {}\ndata "awscc_customerprofiles_object_type" "b" {}',
        'There is no resource of the type `awscc_customerprofiles_object_type`.',
      ],
      ['an empty text', '', 'There is no resource of the type `awscc_customerprofiles_object_type`.'],
      ['a text without its end', 'a "b" {\n  c = 1\n', 'Line 3: The end of the text is not expected here.'],
      ['an open bracket', 'a = [\n1,\n', 'Line 3: A value is missing.'],
      ['an open call', 'a {\nb = f(1\n', 'Line 2: A bracket is not closed.'],
      ['an open text', 'a {\n  b = "c\n}', 'Line 2: A text is not closed on its line.'],
      ['an open heredoc', 'a = <<EOT\nb\n', 'Line 1: The text is not closed: there is no line `EOT`.'],
      ['a missing value', 'a {\n  b =\n}', 'Line 2: A value is missing.'],
      ['a missing name', 'a {\n  = 1\n}', 'Line 2: `=` is not expected here.'],
      ['an unknown escape', 'a = "b\n"'.replace('\n', '\\q'), 'Line 1: `\\q` is no escape sequence.'],
      [
        'a code point that does not exist',
        'a = "\\UFFFFFFFF"',
        'Line 1: `\\UFFFFFFFF` is no escape sequence.',
      ],
      [
        'broken JSON',
        '{\n "resource": { ',
        'Line 2: The JSON cannot be read. Correct its syntax, then convert it.',
      ],
    ];
    for (const [what, text, problem] of cases) {
      it(what, () => {
        assert.equal(problemOf(terraform.read(text)), problem);
      });
    }
  });

  it('is not meant where the resource is only mentioned', () => {
    for (const text of [
      '{ "ObjectTypeName": "A", "Description": "awscc_customerprofiles_object_type" }',
      '# awscc_customerprofiles_object_type',
      'data "awscc_customerprofiles_object_type" "b" {}',
    ]) {
      assert.ok(!terraform.recognises(new JsonDocument(text)), text);
    }
  });
});
