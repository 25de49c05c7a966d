import assert from 'node:assert/strict';
import { createGateway } from '../../aws';
import { startSandbox } from '../../sandbox';
import { typeNamed } from '../aws/surroundings';

describe('What a sandbox holds', () => {
  it('is counted over all domains', async () => {
    const sandbox = await startSandbox();
    const gateways = ['one', 'two'].map((domain) => createGateway({ endpoint: sandbox.url, domain }));
    try {
      for (const gateway of gateways) await gateway.createDomain();
      assert.deepEqual(sandbox.contents(), { types: 0, objects: 0, profiles: 0 });
      for (const gateway of gateways) {
        await gateway.putObjectType(typeNamed('Order'));
        await gateway.putObject('Order', '{"id":"1","mail":"nora@example.com"}');
        await gateway.putObject('Order', '{"id":"2","mail":"nora@example.com"}');
      }
      assert.deepEqual(sandbox.contents(), { types: 2, objects: 4, profiles: 2 });
    } finally {
      for (const gateway of gateways) gateway.close();
      await sandbox.close();
    }
  });
});
