import assert from 'node:assert/strict';
import { templates } from '../../cli/commands/templates';
import { inSandbox } from '../aws/surroundings';
import { optionsFor, runCommand } from './cloud';

const folder = process.cwd();

describe('profiletype templates', () => {
  it('lists them without a domain', async () => {
    await inSandbox([], async ({ url }) => {
      const ran = await runCommand(templates, ['--endpoint-url', url], { folder });
      assert.equal(ran.code, 0, ran.error);
      assert.match(ran.out, /^ID +Source +Object\n/);
      assert.match(ran.out, /^Salesforce-Account +\S+ +\S+$/m);
    });
  });

  it('goes where the variables for AWS programs lead, unless it is told', async () => {
    await inSandbox([], async ({ url }) => {
      const options = ['--domain', 'any', '--region', 'us-east-1'];
      const list = async (args: readonly string[], variables: Record<string, string>) =>
        runCommand(templates, [...options, ...args], { folder, environment: variables });
      const nowhere = 'http://127.0.0.1:9';
      assert.equal((await list([], { AWS_ENDPOINT_URL: url })).code, 0);
      assert.equal(
        (await list([], { AWS_ENDPOINT_URL: nowhere, AWS_ENDPOINT_URL_CUSTOMER_PROFILES: url })).code,
        0,
      );
      assert.equal((await list(['--endpoint-url', url], { AWS_ENDPOINT_URL: nowhere })).code, 0);
      const failed = await list([], { AWS_ENDPOINT_URL: nowhere });
      assert.match(failed.error, /Nothing answers at `http:\/\/127\.0\.0\.1:9`/);
      const wrong = await list([], { AWS_ENDPOINT_URL: 'here' });
      assert.equal(wrong.code, 2);
      assert.match(wrong.error, /`AWS_ENDPOINT_URL` must be an address/);
    });
  });

  it('gives the list and one of them to programs', async () => {
    await inSandbox([], async (sandbox) => {
      const list = await runCommand(templates, [...optionsFor(sandbox), '--json'], { folder });
      const ids = (JSON.parse(list.out) as { id: string }[]).map(({ id }) => id);
      assert(ids.includes('Salesforce-Account'));
      const one = await runCommand(templates, [...optionsFor(sandbox), 'Salesforce-Account'], { folder });
      const template = JSON.parse(one.out) as { TemplateId: string; Fields: object; Keys: object };
      assert.equal(template.TemplateId, 'Salesforce-Account');
      assert(Object.keys(template.Fields).length > 0 && Object.keys(template.Keys).length > 0);
    });
  });

  it('ends with 2 where there is no such template, or no place', async () => {
    await inSandbox([], async (sandbox) => {
      const none = await runCommand(templates, [...optionsFor(sandbox), 'None'], { folder });
      assert.equal(none.code, 2);
      assert.match(none.error, /^There is no such template\./);
      const nowhere = await runCommand(templates, [], { folder: '/' });
      assert.equal(nowhere.code, 2);
      const two = await runCommand(templates, [...optionsFor(sandbox), 'A', 'B'], { folder });
      assert.match(two.error, /one template at a time/);
    });
  });
});
