/** The person wants to change an earlier answer. */
export const back = Symbol('back');

/** Undefined: the person thought better of it. */
export type Answer<Value> = Value | typeof back | undefined;

/** Asks one thing, and says what comes next; without a next step everything is known. */
export type Step<State> = (
  state: State,
  canGoBack: boolean,
) => Promise<Answer<{ readonly state: State; readonly next?: Step<State> }>>;

/** Runs steps until all is known. Undefined: the person thought better of it. */
export async function runSteps<State>(first: Step<State>, start: State): Promise<State | undefined> {
  const before: { readonly step: Step<State>; readonly state: State }[] = [];
  let current = { step: first, state: start };
  for (;;) {
    const answer = await current.step(current.state, before.length > 0);
    if (answer === undefined) return undefined;
    if (answer === back) {
      current = before.pop() ?? current;
      continue;
    }
    if (!answer.next) return answer.state;
    before.push(current);
    current = { step: answer.next, state: answer.state };
  }
}
