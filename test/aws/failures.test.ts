import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { createGateway, type GatewayError } from '../../aws';
import { type Answer, answer, domain, withServer, withVariables } from './surroundings';

function page(status: number, text: string, type = 'text/html'): Answer {
  return (response) => {
    response.writeHead(status, { 'Content-Type': type });
    response.end(text);
  };
}

const html = '<html><body>Proxy says no to a@example.com</body></html>';
const notTheService = /^What answers at `http:.*` is not Customer Profiles.* Check `endpoint`/;

describe('A failure of the service', () => {
  for (const [what, given, kind, message, serviceMessage] of [
    [
      'a missing permission',
      answer(
        403,
        {
          Message:
            'User: arn:aws:iam::123456789012:user/a is not authorized to perform: profile:GetDomain on resource: x',
        },
        'AccessDeniedException',
      ),
      'access-denied',
      'The credentials of profile `dev` lack the permission `profile:GetDomain`. Ask for it, or choose another environment.',
      'User: arn:aws:iam::123456789012:user/a is not authorized to perform: profile:GetDomain on resource: x',
    ],
    [
      'a missing permission that the service does not name',
      answer(403, {}, 'AccessDeniedException'),
      'access-denied',
      /lack the permission `profile:GetDomain`/,
      undefined,
    ],
    [
      'a missing permission for a key of KMS',
      answer(403, { Message: 'x is not authorized to perform: kms:Decrypt' }, 'AccessDeniedException'),
      'access-denied',
      /lack the permission `kms:Decrypt`/,
      'x is not authorized to perform: kms:Decrypt',
    ],
    [
      'a token that has expired',
      answer(
        403,
        { message: 'The security token included in the request is expired' },
        'ExpiredTokenException',
      ),
      'expired-credentials',
      'The credentials of profile `dev` have expired. Renew them, for example with `aws sso login --profile dev`.',
      'The security token included in the request is expired',
    ],
    [
      'an access key that is unknown',
      answer(
        403,
        { message: 'The security token included in the request is invalid.' },
        'UnrecognizedClientException',
      ),
      'no-credentials',
      'The service does not accept the credentials of profile `dev`. Check them with `aws sts get-caller-identity --profile dev`.',
      'The security token included in the request is invalid.',
    ],
    [
      'a clock that is wrong',
      answer(
        403,
        { message: 'Signature not yet current: 20300101T000000Z is still later than …' },
        'InvalidSignatureException',
      ),
      'no-credentials',
      /Set the clock of this machine/,
      'Signature not yet current: 20300101T000000Z is still later than …',
    ],
    [
      'a domain that is not there',
      answer(404, { Message: 'No such domain' }, 'ResourceNotFoundException'),
      'not-found',
      'There is no domain `shop` in us-east-1, or the credentials may not see it. Check the environment, or choose another one.',
      'No such domain',
    ],
    [
      'a request that is refused',
      answer(400, { Message: 'Too\u0007 many\n\u202etypes' }, 'BadRequestException'),
      'rejected',
      'The service does not accept the request `GetDomain`. Correct what it names, and try again.',
      'Too many types',
    ],
    [
      'an error that we do not know',
      answer(409, { message: 'Wait' }, 'SomethingNewException'),
      'rejected',
      /does not accept the request/,
      'Wait',
    ],
    ['an error without a body', answer(400, {}, 'BadRequestException'), 'rejected', /./, undefined],
    ['a page of a proxy', page(403, html), 'unexpected', notTheService, undefined],
    ['a page that is not found', page(404, html), 'unexpected', notTheService, undefined],
    ['a page instead of an answer', page(200, html), 'unexpected', notTheService, undefined],
    ['an empty answer', page(200, ''), 'unexpected', notTheService, undefined],
    ['JSON of something else', page(200, '{"hello":"x"}'), 'unexpected', notTheService, undefined],
    ['half an answer', page(200, '{"DomainName":"sh'), 'unexpected', notTheService, undefined],
    ['a list', page(200, '[1]'), 'unexpected', notTheService, undefined],
    [
      'a page of a server that is down',
      page(502, html),
      'server',
      /^`http:.*` failed with an internal error \(502\), after 2 attempts\. Try again later\.$/,
      undefined,
    ],
  ] as const) {
    it(`says what to do about ${what}`, () =>
      withServer([given], async (endpoint) => {
        const gateway = createGateway(
          { endpoint, domain, region: 'us-east-1', profile: 'dev' },
          { credentials: { accessKeyId: 'a', secretAccessKey: 'hush' }, maxAttempts: 2 },
        );
        await assert.rejects(gateway.getDomain(), (error: GatewayError) => {
          assert.deepEqual([error.kind, error.serviceMessage], [kind, serviceMessage]);
          if (typeof message === 'string') assert.equal(error.message, message);
          else assert.match(error.message, message);
          assert.doesNotMatch(error.message, /hush|example\.com|node_modules/);
          return true;
        });
      }));
  }

  it('names the address where nothing answers', async () => {
    let gone = '';
    await withServer([], (endpoint) => {
      gone = endpoint;
      return Promise.resolve();
    });
    await assert.rejects(createGateway({ endpoint: gone, domain }).getDomain(), {
      kind: 'network',
      message: `Nothing answers at \`${gone}\`. Start it, or check \`endpoint\` of the environment.`,
    });
  });

  it('is of the host that the connection leads to, whatever the environment variables of AWS lead to', () =>
    withServer([answer(200, { DomainName: domain })], (url, requests) =>
      withVariables({ AWS_ENDPOINT_URL: url, AWS_ENDPOINT_URL_CUSTOMER_PROFILES: url }, async () => {
        const gateway = createGateway(
          { domain, region: 'nowhere-1' },
          { credentials: { accessKeyId: 'a', secretAccessKey: 'b' }, maxAttempts: 1 },
        );
        await assert.rejects(gateway.getDomain(), {
          kind: 'network',
          message: /^`profile\.nowhere-1\.amazonaws\.com` cannot be/,
        });
        assert.deepEqual(requests, []);
      }),
    ));

  it('names a host that does not exist', async () => {
    const endpoint = 'http://nowhere.invalid';
    const gateway = createGateway(
      { endpoint, domain, region: 'us-east-1' },
      { credentials: { accessKeyId: 'a', secretAccessKey: 'b' } },
    );
    await assert.rejects(gateway.getDomain(), {
      kind: 'network',
      message:
        '`http://nowhere.invalid` cannot be found. Check the network connection, and `endpoint` of the environment.',
    });
  });

  it('refuses what is no address', () =>
    assert.rejects(createGateway({ endpoint: 'nowhere', domain }).getDomain(), { kind: 'rejected' }));

  it('has a list that begins again end', () =>
    withServer([answer(200, { Items: [], NextToken: 'again' })], (endpoint) =>
      assert.rejects(createGateway({ endpoint, domain }).listDomains(), { kind: 'unexpected' }),
    ));

  it('keeps data of customers out of what is said and its cause', () =>
    withServer([page(200, '{"Items":[{"FirstName":"Ada"')], (endpoint) =>
      assert.rejects(createGateway({ endpoint, domain }).getDomain(), (error: GatewayError) => {
        assert.equal(error.cause, undefined);
        assert.doesNotMatch(inspect(error), /Ada/);
        return true;
      }),
    ));
});
