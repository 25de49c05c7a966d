import assert from 'node:assert/strict';
import { callerAccount } from '../../aws/caller-account';
import { withServer } from './surroundings';

const credentials = { accessKeyId: 'a', secretAccessKey: 'hush', sessionToken: 't' };
const answer = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
  <Arn>arn:aws:iam::123456789012:user/a</Arn><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;

describe('The account of credentials', () => {
  it('is what they say themselves', async () => {
    const known = { ...credentials, accountId: '210987654321' };
    assert.equal(
      await callerAccount({ credentials: known, region: 'us-east-1', endpoint: 'http://127.0.0.1:9' }),
      '210987654321',
    );
  });

  it('is what STS says, asked with a signature', async () => {
    let authorization: string | undefined;
    await withServer(
      [
        (response, { headers }) => {
          ({ authorization } = headers);
          response.end(answer);
        },
      ],
      async (endpoint, requests) => {
        assert.equal(await callerAccount({ credentials, region: 'eu-west-2', endpoint }), '123456789012');
        assert.deepEqual(requests, ['GET /?Action=GetCallerIdentity&Version=2011-06-15']);
        assert.match(
          authorization ?? '',
          /^AWS4-HMAC-SHA256 Credential=a\/\d{8}\/eu-west-2\/sts\/aws4_request, /,
        );
      },
    );
  });

  for (const [what, text] of [
    ['an error', '<ErrorResponse><Error><Code>ExpiredToken</Code></Error></ErrorResponse>'],
    ['nothing', ''],
    ['another page', '<html><Account>soon</Account></html>'],
  ] as const) {
    it(`is unknown if STS answers ${what}`, () =>
      withServer([(response) => response.writeHead(403).end(text)], async (endpoint) => {
        assert.equal(await callerAccount({ credentials, region: 'us-east-1', endpoint }), undefined);
      }));
  }

  it('is unknown if STS cannot be reached', async () => {
    const endpoint = 'http://sts.invalid';
    assert.equal(await callerAccount({ credentials, region: 'us-east-1', endpoint }), undefined);
  });
});
