import type { Memento } from 'vscode';
import { type Environment, placeOf } from '../../../core/workspace/environments';

/** What was chosen last, to be offered again. */
interface Choices {
  readonly profileId?: string;
  readonly searchKey?: string;
  readonly objectType?: string;
  readonly filterKey?: string;
}

/** What was typed last. It is data of customers. */
interface Values {
  readonly search?: string;
  readonly filter?: string;
}

/** The last answers for each domain: choices in the workspace's memory, values only as long as the window is open. */
export class PreviewChoices {
  readonly #state: Memento;
  readonly #values = new Map<string, Values>();

  constructor(state: Memento) {
    this.#state = state;
  }

  choices(environment: Environment): Choices {
    return this.#state.get<Choices>(keyOf(environment), {});
  }

  values(environment: Environment): Values {
    return this.#values.get(keyOf(environment)) ?? {};
  }

  async choose(environment: Environment, choices: Choices): Promise<void> {
    await this.#state.update(keyOf(environment), { ...this.choices(environment), ...choices });
  }

  type(environment: Environment, values: Values): void {
    this.#values.set(keyOf(environment), { ...this.values(environment), ...values });
  }
}

function keyOf(environment: Environment): string {
  return ['profiletype.preview', placeOf(environment)].join(' ');
}
