import { forbiddenNames, keyName } from '../../model/members';

/** Room for a number behind the name. */
const maxLength = (keyName.max ?? 64) - 4;

/**
 * A name that a field or key can have and none has yet: the wanted one without what stands before its first letter. A
 * number goes to the end, so that `2ndLine` becomes `line2`. Where nothing remains it is `otherwise`.
 */
export function freeName(wanted: string, otherwise: string, isTaken: (name: string) => boolean): string {
  const [, number = '', rest = ''] =
    /^[^a-zA-Z\d]*(?:(\d+)(?:(?:st|nd|rd|th)(?![a-z]))?)?[^a-zA-Z]*(.*)$/s.exec(wanted) ?? [];
  const words = number === '' ? rest : rest.charAt(0).toLowerCase() + rest.slice(1);
  const name = `${words || otherwise}${number}`.slice(0, maxLength);
  const base = forbiddenNames.includes(name) ? 'tagList' : name;
  let free = base;
  for (let count = 2; isTaken(free); count++) free = `${base}_${count}`;
  return free;
}
