import { t } from '@vscode/l10n';
import type { CodeLens, Location } from 'vscode-languageserver-types';
import type { StringNode } from '../document/members';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import type { DomainView } from './domain-view';
import { type Positions, rangeOf } from './positions';
import { counted } from '../words/counted';

export interface CodeLensOptions {
  /** Whether the client has the commands that lenses call; otherwise they are text only. */
  readonly commands: boolean;
  /** Whether it can also push, and compare with what is deployed. */
  readonly deploys: boolean;
}

/** VS Code's own. */
const showProblems = 'workbench.actions.view.problems';
/** The client's: it is given the uri and position of the lens, and the locations to show. */
const showReferences = 'profiletype.showReferences';
/** The client's, too: what can be done with a whole definition. They are given its uri. */
const typeCommands = [
  { title: t('push'), command: 'profiletype.push' },
  { title: t('compare with deployed'), command: 'profiletype.diff' },
];

/** A field with more keys than this says only how many. */
const maxKeyNames = 3;

/** A text above the line on which something begins. */
interface Lens {
  readonly offset: number;
  readonly title: string;
  readonly command: string;
  /** The places that the command shows, where it shows some. */
  readonly locations?: readonly Location[];
  /** The command is about the whole file; a client without it has no use for the lens. */
  readonly isForFile?: true;
}

/**
 * Above the type what it consists of, how many problems it has and what can be done with it, above a field the keys that
 * use it, above a key the other types of the domain that have it. What does not begin its line has none: nobody could tell what it is about.
 */
export function codeLenses(
  document: ProfileTypeDocument,
  positions: Positions,
  uri: string,
  problemCount: number,
  domain: DomainView,
  { commands, deploys }: CodeLensOptions,
): CodeLens[] {
  const locationOf = (node: StringNode): Location => ({ uri, range: rangeOf(positions, node) });
  const lenses = [
    ...typeLenses(document, problemCount),
    ...fieldLenses(document, locationOf),
    ...keyLenses(document, domain),
  ];
  return lenses
    .filter(({ offset, isForFile }) => (deploys || !isForFile) && beginsLine(document.text, offset))
    .map(({ offset, title, command, locations, isForFile }) => {
      const range = rangeOf(positions, { offset, length: 0 });
      const values = locations ? [uri, range.start, locations] : isForFile && [uri];
      const known = { title, command, ...(values && { arguments: values }) };
      return { range, command: commands ? known : { title, command: '' } };
    });
}

function typeLenses(document: ProfileTypeDocument, problemCount: number): Lens[] {
  const { root, fields, keys } = document;
  if (root?.type !== 'object') return [];
  const template = document.stringMember('TemplateId')?.value;
  const content = template
    ? [t`made from template ${template}`]
    : [countOrNone(fields.size, 'field'), countOrNone(keys.length, 'key')];
  const title = [...content, countOrNone(problemCount, 'problem')].join(' · ');
  const { offset } = root;
  return [
    { offset, title, command: showProblems },
    ...typeCommands.map((each): Lens => ({ ...each, offset, isForFile: true })),
  ];
}

function fieldLenses(
  { fields, keyDefinitions }: ProfileTypeDocument,
  locationOf: (node: StringNode) => Location,
): Lens[] {
  const uses = new Map<string, { keys: Set<string>; nodes: StringNode[] }>();
  for (const { key, fieldNames } of keyDefinitions) {
    for (const node of fieldNames) {
      const { keys, nodes } = uses.get(node.value) ?? { keys: new Set(), nodes: [] };
      uses.set(node.value, { keys: keys.add(key.name), nodes });
      nodes.push(node);
    }
  }
  return [...fields.values()].flatMap(({ name, nameNode }) => {
    const use = uses.get(name);
    if (!use) return [];
    const keys = [...use.keys];
    const title =
      keys.length > maxKeyNames ? counted(keys.length, 'key') : keys.map((key) => t`key ${key}`).join(' · ');
    const locations = use.nodes.map(locationOf);
    return [{ offset: nameNode.offset, title, command: showReferences, locations }];
  });
}

function keyLenses({ keys }: ProfileTypeDocument, domain: DomainView): Lens[] {
  return keys.flatMap(({ name, nameNode }) => {
    const locations = domain.keyLocations(name);
    const types = new Set(locations.map(({ uri }) => uri)).size;
    if (types === 0) return [];
    const title = types === 1 ? t('also in 1 other type') : t`also in ${types} other types`;
    return [{ offset: nameNode.offset, title, command: showReferences, locations }];
  });
}

/** In a title a nought is better said in words. */
const none = { field: t('no fields'), key: t('no keys'), problem: t('no problems') };

function countOrNone(count: number, what: keyof typeof none): string {
  return count === 0 ? none[what] : counted(count, what);
}

/** Whether only blanks stand before an offset on its line. Looks no further than to what stands before it. */
function beginsLine(text: string, offset: number): boolean {
  let start = offset;
  while (start > 0 && /[ \t\uFEFF]/.test(text.charAt(start - 1))) start--;
  return start === 0 || /[\r\n]/.test(text.charAt(start - 1));
}
