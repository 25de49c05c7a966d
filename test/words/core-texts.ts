// Prints what the core and the cloud's failures say in the pseudo-language about the samples, as JSON. A process of its own,
// because tables have their texts from the moment that they are made.
import './speak-pseudo';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { credentialsFailure, noRegion } from '../../aws/credentials-failures';
import { failureOf, strangeAnswer } from '../../aws/failures';
import { forms } from '../../core/conversion';
import { definitionOf, describePlan, plan } from '../../core/deploy';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { domainMaps } from '../../core/domain-map/domain-map';
import { inferDefinition, reasonLines, remarks } from '../../core/inference';
import { domainAfter, previewOf, readDefinition } from '../../core/mapping-preview/preview-of';
import { definitionsByName } from '../../core/mapping-tests/mapping-test';
import { runTest } from '../../core/mapping-tests/run-test';
import { readTestFile } from '../../core/mapping-tests/test-file';
import { readRecords } from '../../core/samples/records';
import { operations } from '../../core/model/operations';
import { templateDefinitions } from '../../core/model/template-definitions';

const folder = join(import.meta.dirname, '../../samples');

function filesWith(extension: string): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(extension))
    .map((file) => ({
      name: file.slice(0, -extension.length),
      text: readFileSync(join(folder, file), 'utf8'),
    }));
}

const definitions = filesWith('.profiletype.json').map(({ name, text }) => ({
  name,
  text,
  document: new ProfileTypeDocument(text),
}));
const samples = filesWith('.sample.json').flatMap(({ name, text }) => {
  const records = readRecords(name, text);
  return 'problem' in records ? [] : [{ name, records }];
});

/** Records as they are, without most of what they have, and with what no key or field can use. */
const previews = definitions.flatMap(({ name, document }) => {
  const definition = readDefinition(document);
  if ('problem' in definition) return [definition];
  const records = samples.find((sample) => sample.name === name)?.records ?? [];
  return records.flatMap(({ value }) => {
    const names = Object.keys(value);
    const worse = [
      {},
      Object.fromEntries(names.slice(0, 3).map((member) => [member, value[member] ?? null])),
      Object.fromEntries(names.map((member) => [member, { a: ['b'] }])),
      Object.fromEntries(names.map((member) => [member, 'x y '.repeat(300)])),
    ];
    const all = [value, ...worse].map((each) => ({ value: each, text: JSON.stringify(each) }));
    const before = domainAfter(
      all.slice(0, 1).map((incoming) => ({ mapping: definition.mapping, incoming })),
    );
    return [
      ...all.map((each) => previewOf(definition, each, domainAfter([]))),
      ...all.map((each) => previewOf(definition, each, before)),
    ];
  });
});

const byName = definitionsByName(definitions.map(({ document }) => document));
const find = (type = 'Customer'): ProfileTypeDocument | undefined => byName.get(type);
const results = filesWith('.profiletype.test.json').flatMap(({ text }) => {
  const file = readTestFile(text);
  const failing = file.tests.flatMap((test) =>
    [
      { outcome: 'invalid' as const, decision: 'existing' as const, keys: { none: 'a' } },
      { profile: { FirstName: 'Nobody', Address: { City: null } }, objects: { _order: {}, _case: null } },
    ].map((expected) => ({ ...test, expected })),
  );
  return [...file.tests, ...failing].map((test) => runTest(test, find));
});
const wrongTests = [
  '[]',
  '{}',
  '{ "tests": [{}, 1, { "name": "", "record": 1, "expected": { "a": 1, "outcome": "x", "keys": { "k": 1 } } }] }',
].map((text) => readTestFile(text).problems);

const inferred = samples.map(({ name, records }) => {
  const proposal = inferDefinition(
    records.map(({ value }) => value),
    name,
  );
  return 'problem' in proposal ? proposal : [reasonLines(proposal), remarks(proposal)];
});

const deployed = definitions.map(({ document }) => definitionOf(document));
const [first] = deployed;
const plans = deployed.flatMap((each) =>
  [
    plan(each, undefined),
    plan(each, each),
    plan(
      { ...each, ObjectTypeName: 'Customer' },
      first && { ...first, ObjectTypeName: 'Customer', ExpirationDays: 3, Tags: { a: 'b' } },
    ),
  ].map(describePlan),
);

const connections = [
  { domain: 'shop' },
  { domain: 'shop', profile: 'work' },
  { domain: 'shop', endpoint: 'http://127.0.0.1:8787' },
].map((connection) => ({ protected: false, name: 'test', ...connection }));
const errors = [
  Object.assign(new Error('no'), { code: 'ENOTFOUND' }),
  Object.assign(new Error('no'), { code: 'ECONNREFUSED' }),
  Object.assign(new Error('no'), { code: 'CERT_HAS_EXPIRED' }),
  Object.assign(new Error('no'), { code: 'ECONNRESET' }),
  Object.assign(new Error('no'), { name: 'TimeoutError', $metadata: { attempts: 2 } }),
  ...[
    'ExpiredToken',
    'SSO session',
    'login_session',
    'multi-factor',
    'AccessDenied',
    'InvalidClientTokenId',
    'Could not load credentials',
    'else',
  ].map((text) => new Error(text)),
  ...[400, 401, 403, 404, 409, 429, 500].flatMap((status) =>
    [
      'ExpiredTokenException',
      'UnrecognizedClientException',
      'AccessDeniedException',
      'ResourceNotFoundException',
      'Other',
    ].map((name) =>
      Object.assign(new Error('no'), { name, $metadata: { httpStatusCode: status, attempts: 1 } }),
    ),
  ),
];
const failures = connections.flatMap((connection) => [
  noRegion(connection).message,
  strangeAnswer({ connection, region: 'us-east-1', operation: 'GetDomain', requestTimeout: 1000 }).message,
  ...errors.flatMap((error) => [
    credentialsFailure(error, connection).message,
    ...operations.map(
      ({ name }) =>
        failureOf(error, { connection, region: 'us-east-1', operation: name, requestTimeout: 1000 }).message,
    ),
  ]),
]);

const conversions = forms.flatMap(({ read, write }) => [
  ...definitions.map(({ document }) => {
    const converted = write(document);
    return 'problem' in converted ? converted : [converted.notes, read(converted.text)];
  }),
  ...['', '{', 'a {', 'Resources:\n'].map((text) => read(text)),
]);

/** Members of what is answered that hold what was asked: documents, and values of records. */
const quotations = new Set([
  'actual',
  'expected',
  'json',
  'target',
  'text',
  'uniqueKey',
  'value',
  'values',
  'written',
]);

/** Ids of what stands in a picture. */
const nodeId = /^(source|field|target|key|object) /;

console.log(
  JSON.stringify({
    previews: texts(previews),
    testResults: texts([results, wrongTests]),
    domainMaps: texts(
      domainMaps(definitions.map(({ name, document }) => ({ uri: `file:///${name}`, document }))).map(
        ({ findings }) => findings,
      ),
    ),
    inferredDefinitions: texts(inferred),
    plans: texts(plans),
    failuresOfAws: texts(failures),
    conversions: texts(conversions),
    namesOfService: [...templateDefinitions.values()].map(({ sourceName }) => sourceName),
  }),
);

/** Sentences, wherever they are: not the values of records, nor documents. */
function texts(value: unknown, name = ''): string[] {
  if (quotations.has(name)) return [];
  if (typeof value === 'string') return /\S \S/.test(value) && !nodeId.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  const found = Object.entries(value).flatMap(([member, entry]) =>
    texts(entry, Array.isArray(value) ? name : member),
  );
  return [...new Set(found)];
}
