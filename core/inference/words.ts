/** What people shorten. */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ['acct', 'account'],
  ['addr', 'address'],
  ['adr', 'address'],
  ['bday', 'birthday'],
  ['cd', 'code'],
  ['cust', 'customer'],
  ['dt', 'date'],
  ['mob', 'mobile'],
  ['nbr', 'number'],
  ['nm', 'name'],
  ['no', 'number'],
  ['nr', 'number'],
  ['num', 'number'],
  ['ph', 'phone'],
  ['ts', 'timestamp'],
  ['upd', 'updated'],
]);

/** Text as it is compared: in lower case, and Latin letters without their marks. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss');
}

/** The words of a name: `billing_ZIPCode2` has `billing`, `zip`, `code` and `2`. */
export function wordsOf(name: string): string[] {
  return folded(
    name
      .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
      .replace(/(\p{L})(\d)/gu, '$1 $2')
      .replace(/(\d)(\p{L})/gu, '$1 $2'),
  )
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => abbreviations.get(word) ?? word);
}
