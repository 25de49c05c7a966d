import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  createVerifier,
  defaultCredentials,
  readAuthorization,
  type WireRequest,
} from '../../../sandbox/http/signature';

const tagsPath = '/tags/arn%3Aaws%3Aprofile%3Aus-east-1%3A123456789012%3Adomains%2Fd%2Fobject-types%2Ft';

interface Recorded {
  readonly client: string;
  readonly method: string;
  readonly target: string;
  readonly date: string;
  readonly region?: string;
  readonly contentType?: string;
  readonly signature: string;
  readonly body?: string;
}

/** What these clients sent when they were given the access key `sandbox` with the secret `sandbox`. */
const recorded: readonly Recorded[] = [
  {
    client: 'AWS CLI 2, two tag keys',
    method: 'DELETE',
    target: `${tagsPath}?tagKeys=a&tagKeys=b%2Fc`,
    date: '20261123T183206Z',
    signature: '0c525c1f296e1b20f1edff0ebd9ecfed7b0c9364140f0101b142a8701f280d43',
  },
  {
    client: 'AWS CLI 2, a body',
    method: 'POST',
    target: tagsPath,
    date: '20261123T183207Z',
    contentType: 'application/json',
    signature: '89aeb2d680fc521105ae2e8c66a2d87ee1812c7c831458252d7fcb4389acc218',
    body: '{"tags": {"a": "x y+\\u00fc"}}',
  },
  {
    client: 'AWS CLI 1 for another region',
    method: 'DELETE',
    target: `${tagsPath}?tagKeys=a&tagKeys=b%2Fc`,
    date: '20261123T183208Z',
    region: 'eu-west-1',
    signature: '828b195960f2ae3702f91053974a241c5b4032298b1fb036fe374f3d38c45cbf',
  },
  {
    client: 'AWS CLI 1, a body',
    method: 'POST',
    target: tagsPath,
    date: '20261123T183208Z',
    region: 'eu-west-1',
    contentType: 'application/json',
    signature: '14044a8ebbc097055247b5a5416960fc90b85c973bede7de9fac33ecfe3ad881',
    body: '{"tags": {"a": "x y+\\u00fc"}}',
  },
  {
    client: 'curl 7.88',
    method: 'PUT',
    target: '/domains/d/profiles/objects',
    date: '20261123T183209Z',
    contentType: 'application/json',
    signature: 'f722007d95233e4cfa651000e47d51f31af6eb9c3e2636b1426105e33f930011',
    body: '{"ObjectTypeName":"T","Object":"{}"}',
  },
];

const minute = 60_000;
const then = Date.UTC(2026, 10, 23, 18, 32, 0);

function wireRequest(from: Recorded): WireRequest {
  const { method, target, date, region = 'us-east-1', contentType, signature, body = '' } = from;
  const names = contentType === undefined ? 'host;x-amz-date' : 'content-type;host;x-amz-date';
  return {
    method,
    target,
    headers: {
      host: '127.0.0.1:4600',
      'x-amz-date': date,
      'user-agent': 'is not signed',
      ...(contentType !== undefined && { 'content-type': contentType }),
      authorization: `AWS4-HMAC-SHA256 Credential=sandbox/20261123/${region}/profile/aws4_request, SignedHeaders=${names}, Signature=${signature}`,
    },
    body: Buffer.from(body),
  };
}

const [first, withBody] = recorded.map(wireRequest);
assert.ok(first && withBody);

async function verify(request: WireRequest, now = then, credentials = defaultCredentials): Promise<void> {
  await createVerifier(credentials, () => now)(request, readAuthorization(request.target, request.headers));
}

const withHeader = (request: WireRequest, name: string, value: string | undefined): WireRequest => ({
  ...request,
  headers: { ...request.headers, [name]: value },
});

const withAuthorization = (change: (text: string) => string): WireRequest =>
  withHeader(first, 'authorization', change(first.headers.authorization ?? ''));

const refused = (request: WireRequest, name: string, message: RegExp, now = then): Promise<void> =>
  assert.rejects(verify(request, now), (error: Error) => {
    assert.equal(error.name, name);
    assert.match(error.message, message);
    return true;
  });

describe('A signature is accepted', () => {
  for (const request of recorded) {
    it(`of ${request.client}`, () => verify(wireRequest(request)));
  }

  it('up to fifteen minutes before and after', async () => {
    const [made] = [Date.UTC(2026, 10, 23, 18, 32, 6)];
    await verify(first, made + 15 * minute);
    await verify(first, made - 15 * minute);
  });

  it('with the hash of the body, and with other spaces and case in the header', async () => {
    const hash = createHash('sha256').update(withBody.body).digest('hex');
    await verify(withHeader(withBody, 'x-amz-content-sha256', hash));
    await verify(withAuthorization((text) => text.replaceAll(', ', ',')));
  });
});

describe('A signature is refused', () => {
  const changes: Readonly<Record<string, WireRequest>> = {
    'another method': { ...withBody, method: 'PUT' },
    'another path': { ...withBody, target: `${tagsPath}2` },
    'another query': { ...first, target: `${tagsPath}?tagKeys=a&tagKeys=b` },
    'a query that cannot be decoded': { ...first, target: `${tagsPath}?tagKeys=%zz` },
    'a name in the query that objects have': { ...first, target: `${tagsPath}?__proto__=a&constructor=b` },
    'another body': { ...withBody, body: Buffer.from('{}') },
    'another host': withHeader(first, 'host', 'localhost:4600'),
    'another content type': withHeader(withBody, 'content-type', 'text/plain'),
    'a header that did not come': withHeader(withBody, 'content-type', undefined),
    'another region': withAuthorization((text) => text.replace('us-east-1', 'us-east-2')),
    'another signature': withAuthorization((text) => text.replace(/.$/, '0')),
    'one header less': withHeader(
      withBody,
      'authorization',
      withBody.headers.authorization?.replace('content-type;', ''),
    ),
  };
  for (const [title, request] of Object.entries(changes)) {
    it(`for ${title}`, () =>
      refused(
        request,
        'InvalidSignatureException',
        /does not fit the request.*AWS_ACCESS_KEY_ID=sandbox and AWS_SECRET_ACCESS_KEY=sandbox\.$/,
      ));
  }

  it('that is not there', async () => {
    const name = 'MissingAuthenticationTokenException';
    await refused(withHeader(first, 'authorization', undefined), name, /is not signed/);
    await refused(withHeader(first, 'authorization', ''), name, /is not signed/);
    const presigned = { ...first, target: '/domains?X-Amz-Signature=00' };
    await refused(withHeader(presigned, 'authorization', undefined), name, /in the query are not supported/);
  });

  it('that is not complete', async () => {
    const name = 'IncompleteSignatureException';
    for (const text of ['Bearer x', 'AWS4-HMAC-SHA256', 'AWS4-HMAC-SHA256 Credential=a, Signature=b'])
      await refused(withHeader(first, 'authorization', text), name, /is not a complete/);
    await refused(
      withAuthorization((text) => text.replace('/aws4_request', '')),
      name,
      /must be written/,
    );
    await refused(
      withAuthorization((text) => text.replace('host;', '')),
      name,
      /`host` must be signed/,
    );
    await refused(
      withAuthorization((text) => text.replace(';x-amz-date', '')),
      name,
      /`x-amz-date` must be/,
    );
    await refused(withHeader(first, 'x-amz-date', undefined), name, /YYYYMMDDTHHMMSSZ/);
    await refused(withHeader(first, 'x-amz-date', 'today'), name, /YYYYMMDDTHHMMSSZ/);
  });

  it('of another access key, service or day', async () => {
    const other = withAuthorization((text) => text.replace('=sandbox/', '=AKIDEXAMPLE/'));
    await refused(other, 'UnrecognizedClientException', /takes AWS_ACCESS_KEY_ID=sandbox/);
    const name = 'InvalidSignatureException';
    await refused(
      withAuthorization((text) => text.replace('/profile/', '/s3/')),
      name,
      /is `profile`/,
    );
    await refused(
      withAuthorization((text) => text.replace('/20261123/', '/20261122/')),
      name,
      /The day/,
    );
  });

  it('that is older, or newer, than fifteen minutes', async () => {
    const made = Date.UTC(2026, 10, 23, 18, 32, 6);
    for (const now of [made + 15 * minute + 1, made - 15 * minute - 1, 0])
      await refused(first, 'InvalidSignatureException', /^Signature expired/, now);
  });

  it('with the hash of another body', async () => {
    for (const hash of ['UNSIGNED-PAYLOAD', '0'.repeat(64)]) {
      const request = withHeader(withBody, 'x-amz-content-sha256', hash);
      await refused(request, 'InvalidSignatureException', /not the hash of the body/);
    }
  });

  it('for another secret, which is not told', async () => {
    const credentials = { accessKeyId: 'sandbox', secretAccessKey: 'only-mine' };
    await assert.rejects(verify(first, then, credentials), (error: Error) => {
      assert.match(error.message, /the secret that it was started with\.$/);
      assert.doesNotMatch(error.message, /only-mine/);
      return true;
    });
  });
});
