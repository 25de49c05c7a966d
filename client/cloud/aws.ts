import type * as Aws from '../../aws';

export type AwsModule = typeof Aws;

let loaded: Promise<AwsModule> | undefined;

/** The AWS SDK, from a bundle of its own: it is large, and most windows never need it. */
export function loadAws(): Promise<AwsModule> {
  // The build leaves this import as it is and puts the bundle beside the client's.
  loaded ??= import('../../aws');
  return loaded;
}
