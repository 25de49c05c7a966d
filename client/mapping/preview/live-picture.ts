import { t } from '@vscode/l10n';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { readIncoming } from '../../../core/mapping/incoming';
import type { ObjectTypeMapping } from '../../../core/mapping/object-type-mapping';
import {
  type DomainBefore,
  domainAfter,
  previewOf,
  type ReadDefinition,
  readDefinition,
} from '../../../core/mapping-preview/preview-of';
import type { TypedRecord } from '../../../core/mapping-tests/mapping-test';
import { definitionExtension, isDefinition } from '../../../core/model/definition-files';
import { type PlacedRecord, readRecords } from '../../../core/samples/records';
import type { Before, SampleChoice, ToMappingPreview } from '../../../webview/mapping-preview/messages';

/** Records of other definitions, and what they made of a domain. */
export interface OtherDomain extends DomainBefore {
  readonly given: readonly TypedRecord[];
}

/** What a picture is made of. */
export interface Subject {
  /** The last part of the definition's path. */
  readonly fileName: string;
  /** Undefined where it cannot be read. */
  readonly definition: string | undefined;
  readonly sample: { readonly name: string; readonly text: string | undefined } | undefined;
  /** Of the record in the sample, from 0. */
  readonly index: number;
  readonly before: Before;
  /** Absent unless `before` asks for them. */
  readonly others?: OtherDomain;
}

/** A record with those that come before it. */
export interface PicturedRecord {
  readonly given: readonly TypedRecord[];
  readonly record: TypedRecord['record'];
}

type Picture = Extract<ToMappingPreview, { kind: 'picture' }>;
type Nothing = Extract<ToMappingPreview, { kind: 'nothing' }>;

/** What there is to be shown. */
export type Pictured = Picture | Nothing;

const emptyDomain = domainOf([]);

/** Makes pictures of texts that are being typed. Of each text every version is read once. */
export class LivePicture {
  readonly #documents = remembered(
    (text: string, fileName: string) => new ProfileTypeDocument(text, fileName),
  );
  readonly #definitions = remembered(readDefinition);
  readonly #records = remembered((text: string, name: string) => readRecords(name, text));
  #last: Picture | undefined;
  #record: PicturedRecord | undefined;

  /** What was made last; undefined where there is no picture. */
  get record(): PicturedRecord | undefined {
    return this.#record;
  }

  /** The text as a definition. */
  document(text: string, fileName: string): ProfileTypeDocument {
    return this.#documents(text, fileName);
  }

  /** The sample is another one: the last picture says nothing about it. */
  forget(): void {
    this.#last = undefined;
    this.#record = undefined;
  }

  make(subject: Subject): Pictured {
    const made = this.#make(subject);
    if (made.kind === 'nothing') this.forget();
    return made;
  }

  #make(subject: Subject): Pictured {
    const { fileName, definition: text, sample } = subject;
    const isSaved = isDefinition(fileName);
    const plainName = isSaved ? fileName.slice(0, -definitionExtension.length) : fileName;
    if (text === undefined) return nothing(plainName, t`\`${fileName}\` cannot be read.`);
    const document = this.document(text, fileName);
    const name = document.stringMember('ObjectTypeName')?.value ?? '';
    const typeName = name === '' ? plainName : name;
    if (!sample) {
      const sentence = isSaved
        ? t`There is no sample of \`${typeName}\` yet. Choose a record, or create \`${plainName}.sample.json\` beside the definition.`
        : t`There is no sample of \`${typeName}\` yet. Choose a record.`;
      return nothing(typeName, sentence);
    }
    if (sample.text === undefined) return nothing(typeName, t`\`${sample.name}\` cannot be read.`);
    if (!document.isReadable) return this.#held(typeName, unreadable(document));
    const records = this.#records(sample.text, sample.name);
    if ('problem' in records) return this.#held(typeName, records.problem);
    const definition = this.#definitions(document);
    if ('problem' in definition) return nothing(typeName, definition.problem);
    return this.#draw(typeName, definition, records, subject, sample.name);
  }

  #draw(
    typeName: string,
    definition: ReadDefinition,
    records: readonly PlacedRecord[],
    { index: wanted, before, others }: Subject,
    name: string,
  ): Pictured {
    const index = Math.min(wanted, records.length - 1);
    const record = records[index];
    if (!record) return nothing(typeName, t`There is no record in ${name}.`);
    const domain =
      before === 'earlier-records' ? domainOf([{ ...definition, records: records.slice(0, index) }]) : others;
    const { given, ...state } = domain ?? emptyDomain;
    const preview = previewOf(definition, incomingOf(record), state);
    if ('problem' in preview) return nothing(typeName, preview.problem);
    const { picture, refusal } = preview;
    const sample: SampleChoice = { name, index, count: records.length, before, beforeCount: state.count };
    this.#record = { given, record: record.value };
    this.#last = { kind: 'picture', picture, sample, ...(refusal !== undefined && { problem: refusal }) };
    return this.#last;
  }

  /** A text is half typed: what could be read last stays. */
  #held(typeName: string, why: string): Pictured {
    if (!this.#last) return nothing(typeName, why);
    const problem = t`This is the picture of the last text that could be read. ${why}`;
    return { ...this.#last, problem, isStale: true };
  }
}

function nothing(typeName: string, sentence: string): Nothing {
  return { kind: 'nothing', typeName, sentence };
}

function unreadable({ text, syntaxErrors, fileName = t('The definition') }: ProfileTypeDocument): string {
  const error = syntaxErrors.find(({ kind }) => kind === 'unreadable');
  if (!error) return t`\`${fileName}\` is empty.`;
  const line = text.slice(0, error.offset).split('\n').length;
  return t`\`${fileName}\`, line ${line}: ${error.message}`;
}

/** Records of a type. */
export interface Batch {
  /** Absent for the type that is previewed. */
  readonly type?: string;
  readonly mapping: ObjectTypeMapping;
  readonly records: readonly PlacedRecord[];
}

/** What records make of an empty domain, one after the other; those that the service refuses leave nothing behind. */
export function domainOf(batches: readonly Batch[]): OtherDomain {
  const earlier = batches.flatMap(({ type, mapping, records }) =>
    records.flatMap((record) => {
      const incoming = incomingOf(record);
      if ('problem' in incoming) return [];
      return { mapping, incoming, given: { ...(type !== undefined && { type }), record: record.value } };
    }),
  );
  return { ...domainAfter(earlier), given: earlier.map(({ given }) => given) };
}

const known = new WeakMap<PlacedRecord, ReturnType<typeof readIncoming>>();

/** Read once: a record of a sample is the same as long as the sample's text is. */
function incomingOf(record: PlacedRecord): ReturnType<typeof readIncoming> {
  const incoming = known.get(record) ?? readIncoming(record.text);
  known.set(record, incoming);
  return incoming;
}

/** The same question again gets the same answer. */
function remembered<Question, About extends readonly string[], Answer>(
  answer: (question: Question, ...about: About) => Answer,
): (question: Question, ...about: About) => Answer {
  let last: { readonly question: Question; readonly about: About; readonly answer: Answer } | undefined;
  return (question, ...about) => {
    const isSame = last?.question === question && about.every((each, index) => each === last?.about[index]);
    if (!last || !isSame) last = { question, about, answer: answer(question, ...about) };
    return last.answer;
  };
}
