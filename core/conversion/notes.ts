import { t } from '@vscode/l10n';
import { firstOf } from '../words/lists';

const maxPlaces = 8;
const maxLength = 60;

/** What a conversion leaves out or cannot promise: each reason with its places. */
export class Notes {
  readonly #places = new Map<string, string[]>();

  /** `reason` begins a sentence that ends with a list of places. */
  add(reason: string, place: string): void {
    const places = this.#places.get(reason) ?? [];
    places.push(place);
    this.#places.set(reason, places);
  }

  toSentences(): string[] {
    return [...this.#places].map(([reason, places]) => {
      return t`${reason}: ${firstOf(places.map(quoted), maxPlaces)}.`;
    });
  }
}

/** A user's text on one line, in the middle of a sentence. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `\`${line.length > maxLength ? `${line.slice(0, maxLength)}…` : line}\``;
}
