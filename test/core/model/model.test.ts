import assert from 'node:assert/strict';
import { resolveTarget } from '../../../core/document/target';
import { contentTypes } from '../../../core/model/content-types';
import { fieldMembers, keyDefinitionMembers, typeMembers } from '../../../core/model/members';
import { findPredefinedKey, predefinedKeys } from '../../../core/model/predefined-keys';
import { standardIdentifiers } from '../../../core/model/standard-identifiers';
import { standardObjects } from '../../../core/model/standard-objects';
import { findStandardObject, isSystemManaged, knownTargets } from '../../../core/model/targets';
import { templates } from '../../../core/model/templates';
import { commonTimestampFormats, timestampFormatProblem } from '../../../core/model/timestamp-format';

const objectNames = standardObjects.map(({ name }) => name);

function assertUnique(names: readonly string[]): void {
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  );
}

/** A path of the tables as a user writes it. */
const written = (path: string): string => path.replace('{eventType}', 'Delivered').replace('*', 'color');

describe('The standard identifiers', () => {
  it('are twenty, each once', () => {
    assert.equal(standardIdentifiers.length, 20);
    assertUnique(standardIdentifiers.map(({ name }) => name));
  });

  it('are those of the objects and four more', () => {
    const ofObjects = standardObjects.map(({ identifier }): string => identifier);
    assertUnique(ofObjects);
    assert.deepEqual(
      standardIdentifiers
        .map(({ name }) => name)
        .filter((name) => !ofObjects.includes(name))
        .sort(),
      ['LOOKUP_ONLY', 'NEW_ONLY', 'SECONDARY', 'UNIQUE'],
    );
  });
});

describe('The standard objects', () => {
  it('are sixteen, each once, and the items of a catalog are none', () => {
    assert.equal(standardObjects.length, 16);
    assertUnique(objectNames);
    assert.equal(findStandardObject('_catalogItem'), undefined);
  });

  it('have unpublished fields where the vendor says nothing of the whole list', () => {
    assert.deepEqual(
      standardObjects.filter(({ fieldListComplete }) => !fieldListComplete).map(({ name }) => name),
      ['_communicationRecord', '_airPreference', '_hotelPreference', '_device', '_webAnalytics'],
    );
  });

  it('have identifiers in the guide, but for the communication record', () => {
    assert.deepEqual(
      standardObjects.filter((object) => object.identifierDocumented === false).map(({ name }) => name),
      ['_communicationRecord'],
    );
  });

  for (const object of standardObjects) {
    it(`${object.name}: what is said about fields is said about its own`, () => {
      const { fields, idField, exclusive = [], systemManaged = [] } = object;
      assert.ok(fields[idField], 'the id is a field');
      assert.ok(isSystemManaged(object, idField));
      assert.ok(fields['Attributes.*'], 'attributes of one’s own are possible');
      for (const name of exclusive.flat()) assert.ok(fields[name], name);
      for (const name of systemManaged) assert.ok(!/[.[\]]/.test(name), 'a first step');
      for (const [path, { description }] of Object.entries(fields)) {
        assert.ok(description.length > 0, path);
        assert.match(path, /^[A-Za-z0-9]+(\[\])?(\.([A-Za-z0-9]+(\[\])?|\{eventType\}|\*))*$/);
      }
    });
  }
});

describe('The known targets', () => {
  const targets = knownTargets();

  it('are many, each once', () => {
    assert.equal(targets.length, 725);
    assertUnique(targets.map(({ path }) => path));
  });

  it('resolve to their own fields, with and without brackets', () => {
    for (const { path, object, field } of targets) {
      for (const text of [written(path), written(path).replaceAll('[]', '')]) {
        const target = resolveTarget(text);
        assert.equal(target.kind, 'field', text);
        assert.equal(target.field, field, text);
        assert.equal(target.object, object, text);
        assert.equal(target.canonical, written(path).replaceAll('[]', ''));
      }
    }
  });

  it('are all that the service does not write itself', () => {
    for (const object of standardObjects) {
      for (const path of Object.keys(object.fields)) {
        const whole = `${object.name}.${path}`;
        const isKnown = targets.some((target) => target.path === whole);
        assert.equal(isKnown, resolveTarget(written(whole)).kind === 'field', whole);
      }
    }
  });

  it('stop at a field, never at what holds fields', () => {
    const paths = new Set(targets.map(({ path }) => path.replaceAll('[]', '')));
    for (const path of paths) {
      const steps = path.split('.');
      for (let end = 1; end < steps.length; end++) {
        assert.ok(!paths.has(steps.slice(0, end).join('.')), path);
      }
    }
  });
});

describe('The predefined keys', () => {
  it('are 43, each once', () => {
    assert.equal(predefinedKeys.length, 43);
    assertUnique(predefinedKeys.map(({ name }) => name));
  });

  it('are reserved where the service stores them itself', () => {
    assert.deepEqual(
      predefinedKeys
        .filter(({ reserved }) => reserved)
        .map(({ name }) => name)
        .sort(),
      ['_assetId', '_caseId', '_orderId', '_profileId'],
    );
  });

  for (const { name, objects, indexes, filterObjects = [] } of predefinedKeys) {
    it(`${name} refers to objects and fields that are there`, () => {
      assert.match(name, /^_[a-zA-Z0-9]+$/);
      for (const object of filterObjects) assert.ok(objectNames.includes(object), object);
      for (const owner of objects) {
        const object = findStandardObject(owner);
        if (object) for (const field of indexes) assert.ok(object.fields[field], field);
        else
          assert.ok(
            templates.some(({ id }) => id === owner),
            owner,
          );
      }
    });
  }

  it('are not what every object inherits', () => {
    assert.equal(findPredefinedKey('constructor'), undefined);
    assert.equal(findPredefinedKey('__proto__'), undefined);
  });
});

describe('The templates', () => {
  it('have ids of their own', () => {
    assertUnique(templates.map(({ id }) => id));
  });

  for (const { id, destinations, keys } of templates) {
    it(`${id} fills objects and defines keys that are there`, () => {
      for (const destination of destinations) assert.ok(findStandardObject(destination), destination);
      for (const key of keys) assert.ok(findPredefinedKey(key), key);
    });
  }
});

describe('The members', () => {
  it('are those of the request, and five that the service answers', () => {
    const names = (readOnly: boolean): string[] =>
      typeMembers.filter((member) => (member.readOnly ?? false) === readOnly).map(({ name }) => name);
    assert.deepEqual(names(false).sort(), [
      ...[
        'AllowProfileCreation',
        'Description',
        'DomainName',
        'EncryptionKey',
        'ExpirationDays',
        'Fields',
        'Keys',
      ],
      ...[
        'MaxProfileObjectCount',
        'ObjectTypeName',
        'SourceLastUpdatedTimestampFormat',
        'SourcePriority',
        'Tags',
        'TemplateId',
      ],
    ]);
    assert.deepEqual(names(true).sort(), [
      ...['CreatedAt', 'LastUpdatedAt', 'MaxAvailableProfileObjectCount', 'SourceName', 'SourceObject'],
    ]);
  });

  it('have the limits of the specification', () => {
    const limits = [...typeMembers, ...fieldMembers, ...keyDefinitionMembers]
      .filter(({ min, max }) => min !== undefined || max !== undefined)
      .map(({ name, min, max }) => `${name} ${min ?? ''}-${max ?? ''}`);
    assert.deepEqual(limits, [
      ...[
        'ObjectTypeName 1-255',
        'Description 1-1000',
        'DomainName 1-64',
        'TemplateId 1-64',
        'ExpirationDays 1-1098',
      ],
      ...[
        'EncryptionKey 0-255',
        'SourceLastUpdatedTimestampFormat 1-255',
        'MaxProfileObjectCount 1-',
        'SourcePriority 1-',
      ],
      ...['Tags 1-50', 'Source 1-1000', 'Target 1-1000'],
    ]);
  });

  it('take the content types of the service', () => {
    assert.deepEqual(
      contentTypes.map(({ name }) => name),
      ['STRING', 'NUMBER', 'PHONE_NUMBER', 'EMAIL_ADDRESS', 'NAME'],
    );
  });
});

describe('A timestamp format', () => {
  const valid = [
    ...commonTimestampFormats,
    ...[
      "yyyy-MM-dd'T'HH:mm:ss.SSSX",
      'dd/MM/yy hh:mm a z',
      "EEE, d MMM yyyy HH:mm:ss 'o''clock' Z",
      'yyyyMMdd',
      "''yyyy''",
      'G u L F D w W k K E XXX',
    ],
  ];
  for (const format of valid) {
    it(`can be ${format}`, () => {
      assert.equal(timestampFormatProblem(format), undefined);
    });
  }

  for (const format of [
    'epochmilli',
    'EpochMilliseconds',
    'ISO8601',
    'yyyy-MM-ddTHH:mm',
    "yyyy'T",
    'XXXX',
    '12345',
    'yyyy-MM-dd J',
    'YYYY-MM-DD hh:mm:ss bb',
  ]) {
    it(`cannot be ${format}`, () => {
      assert.ok(timestampFormatProblem(format));
    });
  }
});
