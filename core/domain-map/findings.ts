import { t } from '@vscode/l10n';
import type { MapFinding, MapType, SharedKey } from './map';
import type { TypeReading } from './read-type';
import { enumerated, firstOf } from '../words/lists';

/** What stands out on a map, the gravest first. A type alone has nobody to be connected with. */
export function findingsOf(
  types: readonly MapType[],
  keys: readonly SharedKey[],
  readings: readonly TypeReading[],
): MapFinding[] {
  return [
    ...keys.filter(({ isConflict }) => isConflict).map((key) => conflict(key, types)),
    ...types.filter(({ isDuplicate }) => isDuplicate).map(duplicate),
    ...(types.length > 1 ? types.flatMap(loose) : []),
    ...readings.flatMap(({ file, name, problem }): MapFinding[] =>
      problem === undefined ? [] : [{ kind: 'unread', type: file.uri, sentence: `\`${name}\`: ${problem}` }],
    ),
  ];
}

function conflict({ name }: SharedKey, types: readonly MapType[]): MapFinding {
  const byContentTypes = new Map<string, Set<string>>();
  for (const type of types) {
    const contentTypes = type.keys.find((key) => key.name === name)?.contentTypes;
    if (contentTypes === undefined) continue;
    byContentTypes.set(contentTypes, (byContentTypes.get(contentTypes) ?? new Set()).add(type.name));
  }
  const sides = Array.from(
    byContentTypes,
    ([contentTypes, names]) => t`${contentTypes} in ${listed([...names])}`,
  );
  return {
    kind: 'conflict',
    key: name,
    sentence: t`Key \`${name}\` holds ${enumerated(sides)}. The service rejects the second type. Give its fields one content type, or rename one of the keys.`,
  };
}

const mostNames = 3;

function listed(names: readonly string[]): string {
  return firstOf(
    names.map((name) => `\`${name}\``),
    mostNames,
  );
}

function duplicate({ id, name, fileName }: MapType): MapFinding {
  return {
    kind: 'duplicate',
    type: id,
    sentence: t`Type \`${name}\` in \`${fileName}\` is also defined in another file. Whichever is deployed last replaces the other.`,
  };
}

function loose({ id, name, standing, keys }: MapType): MapFinding[] {
  if (standing === 'unconnected') {
    return [
      {
        kind: 'unconnected',
        type: id,
        sentence: t`\`${name}\` shares no key with another type, so its records never meet theirs. Give it a key that another type has.`,
      },
    ];
  }
  if (standing !== 'search-only') return [];
  const shared = keys.filter(({ role }) => role !== undefined).map((key) => key.name);
  return [
    {
      kind: 'search-only',
      type: id,
      sentence: t`\`${name}\` shares ${listed(shared)} with other types for searches only: no record finds those of another type by it. Add \`PROFILE\` to it in one of the types.`,
    },
  ];
}
