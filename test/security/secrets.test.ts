import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGateway } from '../../aws';
import { GatewayError } from '../../aws/gateway-error';

const credentials = {
  accessKeyId: 'AKIAEXAMPLEEXAMPLE00',
  secretAccessKey: 'secret/of+the/owner',
  sessionToken: 'session+token/of+the/owner',
};

describe('Credentials', () => {
  for (const [status, type] of [
    [400, 'BadRequestException'],
    [403, 'AccessDeniedException'],
    [403, 'ExpiredTokenException'],
    [404, 'ResourceNotFoundException'],
    [500, 'InternalServerException'],
  ] as const) {
    it(`are neither in what is sent but the signature, nor in what is said of a failure: ${type}`, async () => {
      let sent = '';
      const server = createServer((request, response) => {
        sent += JSON.stringify([request.url, request.rawHeaders]);
        const headers = { 'x-amzn-RequestId': 'one', 'x-amzn-ErrorType': type };
        response.writeHead(status, headers).end(JSON.stringify({ Message: 'No.' }));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const connection = { domain: 'shop', region: 'us-east-1', endpoint: `http://127.0.0.1:${port}` };
      const gateway = createGateway(connection, { credentials, maxAttempts: 1 });
      try {
        await assert.rejects(gateway.listDomains(), (error) => {
          assert.ok(error instanceof GatewayError);
          const said = `${error.message} ${error.serviceMessage ?? ''} ${error.stack ?? ''}`;
          for (const secret of Object.values(credentials)) assert.ok(!said.includes(secret));
          return true;
        });
        assert.ok(sent.includes('AWS4-HMAC-SHA256') && !sent.includes(credentials.secretAccessKey));
      } finally {
        gateway.close();
        await new Promise((resolve) => server.close(resolve));
      }
    });
  }
});
