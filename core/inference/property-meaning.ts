import { type Head, headsOf, standsBesidePersons } from './meanings';
import type { RecordProperty } from './record-properties';
import { suitsField } from './values';
import { prefixes, roleOf, type WordRole } from './word-roles';
import { wordsOf } from './words';

/** One thing that a property may mean. */
export interface Meaning {
  readonly head: Head;
  /** The words that say so, without spaces. */
  readonly phrase: string;
  /** The field of the profile; absent for a name that may be whole or not. */
  readonly path?: string;
  /** The lower the more certain. */
  readonly rank: number;
  /** What belongs together: the names around it and, for the lines of addresses, what the address is for. */
  readonly group: string;
  /** The names down to one that says nothing to us, if there is one around. */
  readonly unknown?: string;
  /** Whether the names say what an address is for. */
  readonly hasPurpose: boolean;
}

interface Token {
  readonly word: string;
  readonly step: number;
}

/** Where the words of a head stand among all words. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** What a property may mean, the most certain first: by its names, and only where its values suit. */
export function meaningsOf(property: RecordProperty): Meaning[] {
  const tokens = tokensOf(property.steps);
  return runsIn(tokens, property.steps.length - 1)
    .flatMap((run) => meaningsAt(property, tokens, run))
    .sort((a, b) => a.rank - b.rank);
}

/** The words of all names; words that are written together are taken apart. */
function tokensOf(steps: readonly string[]): Token[] {
  // The words that matter are the last ones.
  return steps
    .flatMap((name, step) =>
      wordsOf(name)
        .flatMap(takenApart)
        .map((word) => ({ word, step })),
    )
    .slice(-40);
}

/** `rechnungsadresse` is `rechnungs` and `adresse`. */
function takenApart(word: string): readonly string[] {
  if (roleOf(word) !== undefined || headsOf(word).length > 0) return [word];
  for (const prefix of prefixes) {
    const rest = word.startsWith(prefix) ? word.slice(prefix.length) : '';
    if (rest.length > 1 && (headsOf(rest).length > 0 || roleOf(rest) === 'address')) return [prefix, rest];
  }
  return [word];
}

const maxRun = 6;

const silentRoles: ReadonlySet<WordRole> = new Set([
  'envelope',
  'first',
  'contact',
  'address',
  'work',
  'home',
  'mobile',
]);

/** Where a head can stand: it has a word of the last name, or only words that say nothing stand behind it. */
function runsIn(tokens: readonly Token[], lastStep: number): Run[] {
  const isSilent = ({ word }: Token): boolean => silentRoles.has(roleOf(word) ?? 'foreign');
  return tokens.flatMap((_, from) =>
    Array.from({ length: Math.min(maxRun, tokens.length - from) }, (__, index) => ({
      from,
      to: from + index + 1,
    })).filter(({ to }) => tokens[to - 1]?.step === lastStep || tokens.slice(to).every(isSilent)),
  );
}

function meaningsAt(property: RecordProperty, tokens: readonly Token[], run: Run): Meaning[] {
  const words = tokens.slice(run.from, run.to);
  const phrase = words.map(({ word }) => word).join('');
  const candidates = headsOf(phrase);
  // A `company_contact_name` is no company.
  const isOfName = tokens.slice(run.to).some(({ word }) => word === 'name' || word === 'names');
  // What stands in an `office` is the office's, though an `officePhone` is a person's.
  const isElsewhere = words.some(
    ({ word, step }) => step !== words.at(-1)?.step && roleOf(word) === 'foreign',
  );
  if (candidates.length === 0 || isElsewhere || isOfName) return [];
  const around = surroundingsOf(property, tokens, run);
  if (!around || (standsBesidePersons(phrase) && !around.isBesidePerson)) return [];
  return candidates.flatMap(({ head, order }): Meaning[] => {
    const path = pathOf(head, around);
    const field = path ?? 'FirstName';
    const isOther = around.isOfAddress && field === 'AccountNumber';
    if (isOther || !suitsField(property, field)) return [];
    const first = words[0]?.step ?? 0;
    const container = JSON.stringify(property.steps.slice(0, first));
    return [
      {
        head,
        phrase,
        ...(path !== undefined && { path }),
        rank:
          around.rank +
          order * costs.phrase +
          words.length * costs.word +
          (head.kind === 'line' ? 0 : around.addressRank),
        group: head.kind === 'line' ? `${container} ${path?.split('.')[0] ?? ''}` : container,
        ...(around.unknown !== undefined && { unknown: around.unknown }),
        hasPurpose: around.purpose !== undefined,
      },
    ];
  });
}

/** What the words around a head say. */
interface Surroundings {
  readonly uses: readonly WordRole[];
  readonly purpose: WordRole | undefined;
  readonly isOfAddress: boolean;
  readonly isBesidePerson: boolean;
  readonly rank: number;
  /** For what is no part of the address that it stands in. */
  readonly addressRank: number;
  readonly unknown: string | undefined;
}

/** What makes one of two properties of the same meaning the less certain one. */
const costs = {
  step: 2,
  person: -1,
  qualifier: 0.5,
  empty: 3,
  list: 5,
  address: 20,
  /** Others may receive what the customer pays. */
  shipping: 30,
  unknown: 100,
  /** For each place in the list of phrases, and each word that a phrase has less. */
  phrase: 0.01,
  word: -0.001,
};

/** Undefined where they say that it is somebody else's, or something else. */
function surroundingsOf(
  { steps, list, values }: RecordProperty,
  tokens: readonly Token[],
  { from, to }: Run,
): Surroundings | undefined {
  const first = tokens[from]?.step ?? 0;
  const judged = tokens
    .filter((_, index) => index < from || index >= to)
    .map(({ word, step }, index) => ({ word, step, role: roleOf(word), isBefore: index < from }));
  if (judged.some(({ role }) => role === 'foreign' || role === 'second')) return undefined;
  // A `policyHolder` is a person, whatever it is that is held.
  const persons = new Set(
    judged
      .filter(({ role, step }, index) => role === 'person' && judged[index + 1]?.step !== step)
      .map(({ step }) => step),
  );
  const strange = judged.filter(
    ({ role, step }) => role === undefined && (step >= first || !persons.has(step)),
  );
  if (strange.some(({ isBefore }) => !isBefore)) return undefined;
  const known = judged.flatMap(({ role, step }) => (role ? [{ role, step }] : []));
  const purpose = known.findLast(({ role }) => purposes.has(role))?.role;
  const isOfAddress = purpose !== undefined || known.some(({ role }) => role === 'address');
  const outermost = strange.find(({ step }) => step >= first) ?? strange[0];
  return {
    uses: known.filter(({ step }) => step >= first - 1).map(({ role }) => role),
    purpose,
    isOfAddress,
    isBesidePerson: known.some(({ role, step }) => role === 'person' && step >= first - 1),
    rank:
      steps.length * costs.step +
      (known.some(({ role }) => role === 'person') ? costs.person : 0) +
      (known.some(({ role }) => role === 'first') ? costs.qualifier : 0) +
      (list === undefined ? 0 : costs.list) +
      (values.length === 0 ? costs.empty : 0) +
      (outermost === undefined ? 0 : costs.unknown),
    addressRank: !isOfAddress ? 0 : purpose === 'shipping' ? costs.shipping : costs.address,
    unknown: outermost && nameOfUnknown(steps, outermost, first),
  };
}

/** Names around a property that say nothing; a word before it in its own name is one, too: `xyz` in `xyz_email`. */
function nameOfUnknown(steps: readonly string[], { word, step }: Token, first: number): string {
  return JSON.stringify(step < first ? steps.slice(0, step + 1) : [...steps.slice(0, step), `${word}…`]);
}

/** Fields that the profile has once for each use. */
const byUse: Readonly<Record<string, Partial<Record<WordRole, string>>>> = {
  EmailAddress: { work: 'BusinessEmailAddress', home: 'PersonalEmailAddress' },
  PhoneNumber: { mobile: 'MobilePhoneNumber', work: 'BusinessPhoneNumber', home: 'HomePhoneNumber' },
};

const purposes: ReadonlyMap<WordRole, string> = new Map([
  ['billing', 'BillingAddress'],
  ['shipping', 'ShippingAddress'],
  ['mailing', 'MailingAddress'],
]);

function pathOf(head: Head, { uses, purpose }: Surroundings): string | undefined {
  if (head.kind === 'name') return undefined;
  if (head.kind === 'line') return `${(purpose && purposes.get(purpose)) ?? 'Address'}.${head.line}`;
  const byRole = byUse[head.field] ?? {};
  const use = (Object.keys(byRole) as WordRole[]).find((role) => uses.includes(role));
  return (use && byRole[use]) ?? head.field;
}
