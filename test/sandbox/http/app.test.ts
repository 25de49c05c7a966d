import assert from 'node:assert/strict';
import {
  BadRequestException,
  BatchGetProfileCommand,
  CreateDomainCommand,
  CreateProfileCommand,
  DeleteDomainCommand,
  DeleteProfileObjectTypeCommand,
  DetectProfileObjectTypeCommand,
  GetDomainCommand,
  GetProfileObjectTypeCommand,
  GetProfileObjectTypeTemplateCommand,
  InternalServerException,
  ListDomainsCommand,
  ListProfileObjectsCommand,
  ListProfileObjectTypesCommand,
  ListProfileObjectTypeTemplatesCommand,
  ListTagsForResourceCommand,
  PutProfileObjectCommand,
  PutProfileObjectTypeCommand,
  ResourceNotFoundException,
  SearchProfilesCommand,
  TagResourceCommand,
  ThrottlingException,
  UntagResourceCommand,
  UpdateProfileCommand,
} from '@aws-sdk/client-customer-profiles';
import { ServiceError } from '../../../sandbox/http/errors';
import { type Request, send, sendSigned, serve, type Serving, serving } from './serving';

const profileId = '0123456789abcdef0123456789abcdef';
const resourceArn = 'arn:aws:profile:us-east-1:123456789012:domains/d/object-types/T';
const type = { DomainName: 'd', ObjectTypeName: 'T' } as const;
const paged = { MaxResults: 7, NextToken: 'a+b/c=&d' } as const;
const profile = {
  DomainName: 'd',
  FirstName: 'Zoë',
  Address: { City: 'Ürümqi' },
  Attributes: { 'a b': '☕' },
};

/** One command for each operation. What the handler is asked must be what the client was given. */
const commands = [
  new CreateDomainCommand({ DomainName: 'd', DefaultExpirationDays: 366, Tags: { a: '' } }),
  new GetDomainCommand({ DomainName: 'd' }),
  new ListDomainsCommand(paged),
  new DeleteDomainCommand({ DomainName: 'd' }),
  new PutProfileObjectTypeCommand({
    ...type,
    Description: 'x',
    AllowProfileCreation: false,
    Fields: { zip: { Source: '_source.zip', ContentType: 'STRING' } },
    Keys: { _zip: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE'], FieldNames: ['zip'] }] },
  }),
  new GetProfileObjectTypeCommand(type),
  new ListProfileObjectTypesCommand({ DomainName: 'd', ...paged }),
  new DeleteProfileObjectTypeCommand(type),
  new GetProfileObjectTypeTemplateCommand({ TemplateId: 'Zendesk-users' }),
  new ListProfileObjectTypeTemplatesCommand({ MaxResults: 1 }),
  new PutProfileObjectCommand({ ...type, Object: '{"name":"Zoë"}' }),
  new ListProfileObjectsCommand({
    ...type,
    ...paged,
    ProfileId: profileId,
    ObjectFilter: { KeyName: '_assetId', Values: ['1'] },
  }),
  new SearchProfilesCommand({ DomainName: 'd', KeyName: '_email', Values: ['a@b'], MaxResults: 100 }),
  new CreateProfileCommand(profile),
  new UpdateProfileCommand({ ...profile, ProfileId: profileId, LastName: '' }),
  new BatchGetProfileCommand({ DomainName: 'd', ProfileIds: [profileId] }),
  new DetectProfileObjectTypeCommand({ DomainName: 'd', Objects: ['{}'] }),
  new TagResourceCommand({ resourceArn, tags: { 'a/b': 'c d' } }),
  new UntagResourceCommand({ resourceArn, tagKeys: ['b/c', 'a'] }),
  new ListTagsForResourceCommand({ resourceArn }),
];

const answersStill = async ({ clientWith }: Serving): Promise<void> => {
  await clientWith().send(new GetDomainCommand({ DomainName: 'd' }));
};

describe('A request of the SDK', () => {
  let server: Serving;
  before(async () => {
    server = await serve(({ name, context }) => ({
      DomainName: `${name} ${context.region}`,
      CreatedAt: 1.5,
    }));
  });
  after(() => server.close());

  for (const command of commands) {
    const name = command.constructor.name.replace(/Command$/, '');
    it(`reaches ${name} as it was meant`, async () => {
      const client = server.clientWith();
      await client.send<never, never>(command as never);
      const call = server.calls.at(-1);
      assert.equal(call?.name, name);
      assert.deepEqual(call.input, command.input);
    });
  }

  it('gets the answer, the region that it was signed for, and the id of the request', async () => {
    const client = server.clientWith({ region: 'eu-west-1' });
    const answer = await client.send(new GetDomainCommand({ DomainName: 'd' }));
    assert.equal(answer.DomainName, 'GetDomain eu-west-1');
    assert.deepEqual(answer.CreatedAt, new Date(1500));
    assert.equal(answer.$metadata.requestId, server.calls.at(-1)?.context.requestId);
    assert.match(server.lines.at(-1) ?? '', /^GetDomain: 200 in \d+ ms/);
  });

  it('gives its body as it came', async () => {
    await server.clientWith().send(new PutProfileObjectCommand({ ...type, Object: '{"a": 1}' }));
    const { bodyText = '' } = server.calls.at(-1)?.context ?? {};
    assert.deepEqual(JSON.parse(bodyText), { ObjectTypeName: 'T', Object: '{"a": 1}' });
  });

  it('is refused where it breaks a limit, and no handler is asked', async () => {
    const { length } = server.calls;
    await assert.rejects(server.clientWith().send(new ListDomainsCommand({ MaxResults: 101 })), (error) => {
      assert.ok(error instanceof BadRequestException);
      assert.equal(error.message, '`MaxResults` must be between 1 and 100; it is 101.');
      return true;
    });
    assert.equal(server.calls.length, length);
  });

  it('is refused for an empty name, which takes a part from the path', () =>
    assert.rejects(
      server.clientWith().send(new GetProfileObjectTypeCommand({ ...type, ObjectTypeName: '' })),
      { name: 'UnknownOperationException' },
    ));

  it('is refused with other credentials', async () => {
    const withKey = (accessKeyId: string, secretAccessKey: string) =>
      server
        .clientWith({ credentials: { accessKeyId, secretAccessKey } })
        .send(new PutProfileObjectCommand({ ...type, Object: '{}' }));
    await assert.rejects(withKey('sandbox', 'x'), { name: 'InvalidSignatureException' });
    await assert.rejects(withKey('AKIDEXAMPLE', 'sandbox'), { name: 'UnrecognizedClientException' });
  });
});

describe('What a handler throws', () => {
  const fails = (thrown: unknown, check: (error: unknown, server: Serving) => void) =>
    serving(
      async (server) => {
        const error: unknown = await server
          .clientWith()
          .send(new ListDomainsCommand())
          .catch((reason: unknown) => reason);
        check(error, server);
      },
      () => {
        throw thrown;
      },
    );

  it('is the exception of the SDK if it is an error of the service', async () => {
    await fails(new ServiceError('ResourceNotFoundException', 'There is no domain `d`.'), (error) => {
      assert.ok(error instanceof ResourceNotFoundException);
      assert.equal(error.message, 'There is no domain `d`.');
      assert.equal(error.$metadata.httpStatusCode, 404);
      assert.match(error.$metadata.requestId ?? '', /^[0-9a-f-]{36}$/);
    });
    await fails(new ServiceError('ThrottlingException', 'x'), (error) => {
      assert.ok(error instanceof ThrottlingException);
    });
  });

  it('is an internal error otherwise, without what it says', () =>
    fails(new TypeError('Jane-Doe is not a function'), (error, { lines }) => {
      assert.ok(error instanceof InternalServerException);
      assert.doesNotMatch(error.message, /Jane/);
      assert.match(
        lines.join('\n'),
        /^Unexpected error \([0-9a-f-]{36}\): TypeError\n {4}at .*app\.test\.ts:\d+/m,
      );
      assert.doesNotMatch(lines.join('\n'), /Jane/);
    }));

  it('may be anything', async () => {
    for (const thrown of ['Jane-Doe', undefined, { message: 'Jane-Doe' }]) {
      await fails(thrown, (error, { lines }) => {
        assert.ok(error instanceof InternalServerException);
        assert.doesNotMatch(lines.join('\n') + error.message, /Jane/);
      });
    }
  });

  it('may be an answer that is no JSON', () => {
    const loop: { self?: unknown } = {};
    loop.self = loop;
    return serving(
      async ({ clientWith }) => {
        await assert.rejects(clientWith().send(new ListDomainsCommand()), InternalServerException);
      },
      () => loop,
    );
  });
});

describe('A request that is not the SDK’s', () => {
  const errors: Readonly<Record<string, readonly [Request, number, string, RegExp]>> = {
    'is refused for an unknown path': [
      { target: '/nothing' },
      404,
      'UnknownOperationException',
      /no operation/,
    ],
    'is refused for another method': [{ method: 'PATCH' }, 404, 'UnknownOperationException', /no operation/],
    'is refused for a name that is empty': [
      { target: '/domains/d/object-types/' },
      404,
      'UnknownOperationException',
      /empty/,
    ],
    'is refused for a name that cannot be decoded': [
      { target: '/domains/%zz' },
      400,
      'BadRequestException',
      /^`DomainName` may/,
    ],
    'is refused for dots that browsers resolve': [
      { target: '/domains/../domains' },
      404,
      'UnknownOperationException',
      /no operation/,
    ],
    'is refused for a number in the query that is none': [
      { target: '/domains?max-results=ten' },
      400,
      'BadRequestException',
      /^`MaxResults` must be a whole number; it is a text\.$/,
    ],
    'is refused for an empty token': [
      { target: '/domains?next-token' },
      400,
      'BadRequestException',
      /^`NextToken` must have between 1/,
    ],
    'is refused for a list in the query that is missing': [
      { method: 'DELETE', target: `/tags/${encodeURIComponent(resourceArn)}` },
      400,
      'BadRequestException',
      /^`tagKeys` is missing\.$/,
    ],
    'is refused for a body that is no JSON': [
      { method: 'POST', target: '/domains/d', body: '{"Jane":' },
      400,
      'BadRequestException',
      /^The body is not JSON: At character \d+: [^J]*$/,
    ],
    'is refused for a body that is no object': [
      { method: 'POST', target: '/domains/d', body: '["Jane"]' },
      400,
      'BadRequestException',
      /^The body is not JSON: An object is expected\.$/,
    ],
    'is refused for a body that is no UTF-8': [
      { method: 'POST', target: '/domains/d', body: Buffer.from([0x7b, 0xff, 0x7d]) },
      400,
      'BadRequestException',
      /UTF-8/,
    ],
    'is refused for a body that is nested without end': [
      { method: 'POST', target: '/domains/d', body: '['.repeat(1_000_000) },
      400,
      'BadRequestException',
      /^The body is not JSON/,
    ],
    'is refused for a body that is empty where it must not be': [
      { method: 'POST', target: '/domains/d' },
      400,
      'BadRequestException',
      /^`DefaultExpirationDays` is missing\.$/,
    ],
    'is refused for a body of more than 1 MB': [
      { method: 'POST', target: '/domains/d', body: Buffer.alloc(1024 * 1024 + 1, ' ') },
      400,
      'BadRequestException',
      /1048576 bytes \(1 MB\)/,
    ],
    'is refused for a body of 10 MB': [
      { method: 'POST', target: '/domains/d', body: Buffer.alloc(10_000_000) },
      400,
      'BadRequestException',
      /1 MB/,
    ],
    'is refused for 2 MB whose length is not told': [
      {
        method: 'POST',
        target: '/domains/d',
        body: Buffer.alloc(2_000_000),
        headers: { 'transfer-encoding': 'chunked' },
      },
      400,
      'BadRequestException',
      /1 MB/,
    ],
  };

  let server: Serving;
  before(async () => {
    server = await serve();
  });
  after(() => server.close());

  for (const [title, [request, status, name, message]] of Object.entries(errors)) {
    it(title, async () => {
      const reply = await sendSigned(server.url, request);
      assert.equal(reply.status, status);
      assert.equal(reply.headers['x-amzn-errortype'], name);
      assert.equal(reply.headers['content-type'], 'application/json');
      assert.match((JSON.parse(reply.body) as { Message: string }).Message, message);
      await answersStill(server);
    });
  }

  const unsigned: Readonly<Record<number, readonly Request[]>> = {
    403: [{}, { target: '/templates' }, { method: 'DELETE', target: '/domains/d' }],
    404: [{ target: '/nothing' }, { method: 'OPTIONS' }, { method: 'TRACE' }, { target: '//' }],
  };

  it('is refused unsigned, whatever it is', async () => {
    for (const [expected, requests] of Object.entries(unsigned)) {
      for (const request of requests) {
        const { status, headers } = await send(server.url, request);
        assert.equal(status, Number(expected));
        assert.equal(
          headers['x-amzn-errortype'],
          status === 403 ? 'MissingAuthenticationTokenException' : 'UnknownOperationException',
        );
        assert.equal(headers['access-control-allow-origin'], undefined);
      }
    }
  });

  it('is refused for another host, although it is signed', async () => {
    for (const host of ['example.com', 'localhost.example.com', '127.0.0.1.example.com:80', '169.254.1.1']) {
      const { status, body } = await sendSigned(server.url, { headers: { host } });
      assert.equal(status, 403);
      assert.match(body, /answers to `localhost`/);
    }
  });

  it('is answered for every name of this machine', async () => {
    for (const host of ['localhost', 'LOCALHOST:1234', '127.0.0.1', '[::1]:8080'])
      assert.equal((await sendSigned(server.url, { headers: { host } })).status, 200);
  });

  it('is answered for HEAD, without a body', async () => {
    const { status, body } = await sendSigned(server.url, { method: 'HEAD' });
    assert.deepEqual([status, body], [200, '']);
  });

  it('is answered whatever stands in a body that has no members', async () => {
    const request = { method: 'DELETE', target: '/domains/d', body: 'garbage' };
    assert.equal((await sendSigned(server.url, request)).status, 200);
    assert.equal((await sendSigned(server.url, { ...request, body: '' })).status, 200);
  });

  it('cannot set a member of the query in the body', async () => {
    const body = '{ "KeyName": "k", "Values": ["v"], "MaxResults": 3 }';
    const target = '/domains/d/profiles/search';
    await sendSigned(server.url, { method: 'POST', target, body });
    assert.deepEqual(server.calls.at(-1)?.input, { DomainName: 'd', KeyName: 'k', Values: ['v'] });
  });

  it('cannot set a member of the path in the body', async () => {
    const body = '{ "DomainName": "e", "DefaultExpirationDays": 1, "__proto__": { "Tags": { "a": "b" } } }';
    await sendSigned(server.url, { method: 'POST', target: '/domains/d', body });
    assert.deepEqual(server.calls.at(-1)?.input, { DomainName: 'd', DefaultExpirationDays: 1 });
  });

  it('never was an error of ours', () => {
    assert.doesNotMatch(server.lines.join('\n'), /Unexpected|: 5\d\d/);
  });
});
