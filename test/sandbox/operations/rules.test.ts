import assert from 'node:assert/strict';
import {
  CreateDomainCommand,
  ListProfileObjectTypesCommand,
  PutProfileObjectTypeCommand,
  type PutProfileObjectTypeCommandInput,
} from '@aws-sdk/client-customer-profiles';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { rules } from '../../../core/rules';
import { check } from '../../../core/rules/check';
import { keyConflict } from '../../../core/workspace/rules/key-conflict';
import { templateDefinitions } from '../../../core/model/template-definitions';
import { exampleDocument } from '../../../scripts/rule-examples';
import { modelledTypes } from '../../core/rules/valid-types';
import { type RawAnswer, runSandbox, type RunningSandbox, sendRaw } from '../running';

const DomainName = 'rules';

describe('PutProfileObjectType', () => {
  let sandbox: RunningSandbox;

  before(async () => {
    sandbox = await runSandbox();
    await sandbox.client.send(new CreateDomainCommand({ DomainName, DefaultExpirationDays: 30 }));
  });

  after(() => sandbox.close());

  /** Puts a text as it is, under the name that it gives itself. */
  function put(text: string): Promise<RawAnswer> {
    const name = new ProfileTypeDocument(text).stringMember('ObjectTypeName')?.value ?? 'Unnamed';
    return sendRaw(
      sandbox.url,
      'PUT',
      `/domains/${DomainName}/object-types/${encodeURIComponent(name)}`,
      text,
    );
  }

  for (const { code, severity, bad, good, exampleFileName } of rules) {
    if (severity === 'error') {
      it(`refuses what ${code} reports`, async () => {
        const { status, errorType, body } = await put(exampleDocument(bad));
        assert.equal(status, 400);
        assert.equal(errorType, 'BadRequestException');
        assert.match(String(body.Message), /\S.*\.|\(.+\)$/);
      });
    } else {
      it(`takes what ${code} reports`, async () => {
        const document = new ProfileTypeDocument(exampleDocument(bad), exampleFileName);
        const hasErrors = check(document).some((problem) => problem.severity === 'error');
        assert.equal((await put(document.text)).status, hasErrors ? 400 : 200);
      });
    }

    it(`takes what ${code} asks for`, async () => {
      const { status, body } = await put(exampleDocument(good));
      assert.equal(status, 200, JSON.stringify(body));
    });
  }

  it('names the problem, its place and its rule', async () => {
    const { body } = await put(
      exampleDocument('"Fields": { "zip": { "Source": "_source.zip", "Target": "_profile.Zip" } }'),
    );
    assert.match(String(body.Message), /`Zip`.*\(target-field\)$/);
  });

  it('refuses a key that has another content type in another type of the domain', async () => {
    const [first = '', second = ''] = keyConflict.bad;
    assert.equal((await put(first)).status, 200);
    const { status, errorType, body } = await put(second);
    assert.equal(status, 400);
    assert.equal(errorType, 'BadRequestException');
    assert.match(String(body.Message), /`contact`.*\(key-conflict\)$/);
    const { Items = [] } = await sandbox.client.send(new ListProfileObjectTypesCommand({ DomainName }));
    assert(!Items.some(({ ObjectTypeName }) => ObjectTypeName === 'Subscriber'));
    const agreeing = second.replace('"STRING"', '"EMAIL_ADDRESS"');
    assert.equal((await put(agreeing)).status, 200, 'nothing of the refused one is remembered');
  });

  for (const [name, type] of Object.entries(modelledTypes)) {
    it(`takes ${name}`, async () => {
      const domain = `valid-${name.replace(/[^a-z]/g, '')}`.slice(0, 60);
      await sandbox.client.send(new CreateDomainCommand({ DomainName: domain, DefaultExpirationDays: 30 }));
      const input = { ...type, DomainName: domain } as PutProfileObjectTypeCommandInput;
      const answer = await sandbox.client.send(new PutProfileObjectTypeCommand(input));
      assert.equal(answer.ObjectTypeName, input.ObjectTypeName);
    });
  }

  for (const [id, { members }] of templateDefinitions) {
    it(`takes the definition of template ${id}`, async () => {
      const text = JSON.stringify({ ObjectTypeName: id, Description: id, ...members });
      const { status, body } = await put(text);
      assert.equal(status, 200, JSON.stringify(body));
    });
  }
});
