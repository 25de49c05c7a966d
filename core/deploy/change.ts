import type { Definition, ObjectTypeField, ObjectTypeKey } from './definition';

/** The parts of a definition that can change by themselves, with what a change of them has before and after. */
interface Parts {
  readonly type: Definition;
  readonly member: string | number | boolean;
  readonly field: ObjectTypeField;
  readonly key: readonly ObjectTypeKey[];
  readonly tag: string;
}

/** A part of a definition before and after a push; where there was none, or will be none, it is absent. */
export type Comparison = {
  readonly [What in keyof Parts]: {
    readonly what: What;
    readonly name: string;
    readonly before?: Parts[What];
    readonly after?: Parts[What];
  };
}[keyof Parts];

/** What a push would do to one part of the deployed type. */
export type Change = Comparison & {
  readonly kind: 'added' | 'changed' | 'removed';
  /** One sentence. */
  readonly summary: string;
  /** What follows from it for data that is there already, and for data to come: a sentence each. */
  readonly consequences: readonly string[];
};

/** The whole type before and after a push, each written as its meaning. */
export interface Sides {
  readonly before: Definition;
  readonly after: Definition;
}
