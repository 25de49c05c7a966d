import { type Call, UsageError } from './command';

/** The value of an option. Throws a `UsageError` for an empty one, as an unset variable of a script gives. */
export function textOption({ options }: Call, name: string): string | undefined {
  const value = options[name];
  if (typeof value !== 'string') return undefined;
  if (value === '') throw new UsageError(`\`--${name}\` needs a value.`);
  return value;
}

export function hasOption({ options }: Call, name: string): boolean {
  return options[name] === true;
}
