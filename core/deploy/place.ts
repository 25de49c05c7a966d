import type { JsonNode } from '../document/json';
import { Kind } from '../document/json-tree';
import { asString, findProperty, findValue, type Property } from '../document/members';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import { contentTypes } from '../model/content-types';
import { fieldMembers, keyDefinitionMembers, typeMembers } from '../model/members';
import { standardIdentifiers } from '../model/standard-identifiers';

/** What a message names, and whether it says that it is a field or a key. */
interface Mention {
  readonly text: string;
  readonly section: 'Fields' | 'Keys' | undefined;
}

/** A place that a mention may mean. */
interface Candidate {
  readonly mention: string;
  /** What is marked. */
  readonly node: JsonNode;
  /** All that belongs to it: of a field its definition, too. */
  readonly extent: JsonNode;
  /** More where it fits better. */
  readonly weight: number;
}

/** Messages are shorter, unless they repeat what was sent. */
const maxMessage = 4000;

const maxMentions = 50;

/** Far more levels than a definition has. */
const maxDepth = 20;

/**
 * The place in a document that an error message of the service is about: a value, or the name of a field or key. The smallest
 * place counts that fits all that the message names; undefined if it names nothing, or something that many places have.
 */
export function placeOf({ root }: ProfileTypeDocument, message: string): JsonNode | undefined {
  if (!root) return undefined;
  const mentions = mentionsIn(message.slice(0, maxMessage)).slice(0, maxMentions);
  const candidates = [...mentions.flatMap((mention) => atPath(root, mention)), ...atTexts(root, mentions)];
  const mentionsByRow = new Map<number, Set<string>>();
  for (const { mention, extent } of candidates) {
    mentionsByRow.set(extent.row, (mentionsByRow.get(extent.row) ?? new Set()).add(mention));
  }
  const ranked = candidates
    .map((candidate) => ({ ...candidate, rank: rankOf(candidate, mentionsByRow) }))
    .sort((a, b) => b.rank - a.rank);
  const [best] = ranked;
  const isAmbiguous = ranked.some(({ rank, node }) => rank === best?.rank && node !== best.node);
  return best && isAmbiguous && isCommon(best.mention) ? undefined : best?.node;
}

/** A place within others that the message names is more likely than one that only has the right name. */
function rankOf({ mention, extent, weight }: Candidate, mentions: ReadonlyMap<number, Set<string>>): number {
  const around = new Set<string>();
  let { parent } = extent;
  for (let depth = 0; parent && depth < maxDepth; depth++) {
    for (const other of mentions.get(parent.row) ?? []) if (other !== mention) around.add(other);
    ({ parent } = parent);
  }
  return around.size * 10 + weight;
}

const members = new Map(
  [...typeMembers, ...fieldMembers, ...keyDefinitionMembers].map(({ name }) => [name.toLowerCase(), name]),
);

/** The member of that name. Error messages begin it with a small letter. */
function memberNamed(name: string): string | undefined {
  return members.get(name.toLowerCase());
}

const values = new Set<string>([...standardIdentifiers, ...contentTypes].map(({ name }) => name));

/** Whether it is a text of the model, which stands in many places. */
function isCommon(text: string): boolean {
  return memberNamed(text) !== undefined || values.has(text);
}

const mention =
  /(?:\b(?<kind>fields?|keys?)[\s:]+(?:named?\s+)?)?(?:(?<!\w)(?<quote>[`'"])(?<quoted>.*?)\k<quote>(?!\w)|(?<word>\w(?:[\w.[\]/-]*[\w\]])?))/gi;

/** What stands in quotes, what is called a field or key, the names of members, and paths. */
function mentionsIn(message: string): Mention[] {
  return Array.from(message.matchAll(mention)).flatMap(({ groups = {} }): Mention[] => {
    const { kind, quoted, word = '' } = groups;
    const text = quoted ?? (kind || memberNamed(word) === word || /[./[]/.test(word) ? word : undefined);
    const section: Mention['section'] = kind === undefined ? undefined : /^f/i.test(kind) ? 'Fields' : 'Keys';
    return [
      ...(text ? [{ text, section }] : []),
      ...(kind && memberNamed(kind) === kind ? [{ text: kind, section: undefined }] : []),
    ];
  });
}

/** Names and numbers that lead from the whole type, or from its fields, keys or tags, to a place: `fields.zip.source`. */
function atPath(root: JsonNode, { text, section }: Mention): Candidate[] {
  const steps = stepsOf(text);
  const maps = (section ? [section] : ['Fields', 'Keys', 'Tags']).map((name) => findValue(root, name));
  const starts = section ? maps : [root, ...maps];
  return starts.flatMap((start) => {
    const reached = start && follow(start, steps);
    return reached ? [{ mention: text, ...reached, weight: steps.length > 1 ? 4 : 3 }] : [];
  });
}

/** `Keys.email[0].FieldNames`, `/Keys/email/0/FieldNames`, or with entries from 1 `keys.email.1.member.fieldNames`. */
function stepsOf(path: string): (string | number)[] {
  const isFromOne = /\.member(\.|$)/.test(path);
  return path
    .split(/[./[\]]+/)
    .filter((step) => step !== '' && step !== 'member')
    .map((step) => (/^\d{1,4}$/.test(step) ? Number(step) - (isFromOne ? 1 : 0) : step));
}

type Reached = Pick<Candidate, 'node' | 'extent'>;

/** As far as the steps lead; undefined if the first one leads nowhere. */
function follow(start: JsonNode, steps: readonly (string | number)[]): Reached | undefined {
  let reached: Reached | undefined;
  let rest = steps;
  for (let move = nextOf(start, rest); move; move = move.value && nextOf(move.value, rest)) {
    ({ reached } = move);
    rest = rest.slice(move.count);
  }
  return reached;
}

interface Move {
  readonly reached: Reached;
  readonly value: JsonNode | undefined;
  /** How many steps it takes: a name with dots looks like several. */
  readonly count: number;
}

function nextOf(node: JsonNode, steps: readonly (string | number)[]): Move | undefined {
  const [step] = steps;
  if (node.type === 'array') {
    const entry = typeof step === 'number' ? node.children?.[step] : undefined;
    return entry && { reached: { node: entry, extent: entry }, value: entry, count: 1 };
  }
  for (let count = Math.min(steps.length, maxDepth); count > 0; count--) {
    const name = steps.slice(0, count).join('.');
    const property = findProperty(node, name) ?? findProperty(node, memberNamed(name) ?? '');
    if (property) return { reached: placeOfMember(property), value: property.valueNode, count };
  }
  return undefined;
}

/** A value that fits on a line is marked itself, an object or list by its name. */
function placeOfMember({ nameNode, valueNode }: Property): Reached {
  const isScalar = valueNode && valueNode.type !== 'object' && valueNode.type !== 'array';
  return { node: isScalar ? valueNode : nameNode, extent: nameNode.parent ?? nameNode };
}

/** The values that are what a message names, and the members of fields and key definitions. */
function atTexts(root: JsonNode, mentions: readonly Mention[]): Candidate[] {
  const { tree } = root;
  const texts = new Map(mentions.map(({ text }) => [memberNamed(text) ?? text, text]));
  const candidates: Candidate[] = [];
  for (let row = root.row; row < tree.nextAt(root.row); row++) {
    const kind = tree.kindAt(row);
    if (kind !== Kind.plainString && kind !== Kind.otherString) continue;
    const text = texts.get(tree.stringAt(row));
    if (text === undefined) continue;
    const node = tree.nodeAt(row);
    const { parent } = node;
    const isName = parent?.type === 'property' && parent.children?.[0] === node;
    if (!isName) candidates.push({ mention: text, node, extent: node, weight: 1 });
    const nameNode = isName && memberNamed(text) !== undefined ? asString(node) : undefined;
    if (nameNode) {
      const property = { name: nameNode.value, nameNode, valueNode: parent?.children?.[1] };
      candidates.push({ mention: text, ...placeOfMember(property), weight: 2 });
    }
  }
  return candidates;
}
