import 'mocha/mocha.js';
import { reportMark } from '../report-mark';

/** A line for each test, as the other suite has it. */
class Report extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('suite', ({ title }) => {
      report(title);
    });
    runner.on('pass', ({ title }) => {
      report(`  ✔ ${title}`);
    });
    runner.on('fail', ({ title }, error: Error) => {
      report(`  ✘ ${title}\n${error.stack ?? error.message}`);
    });
  }
}

function report(line: string): void {
  console.log(`${reportMark}${line}`);
}

/** The entry that VS Code calls in its extension host in a web worker; it rejects when a test failed. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: Report });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('../suite/activation.test');
  await import('../suite/diagnostics.test');
  await import('../suite/language.test');
  await import('../suite/navigation.test');
  await import('../suite/code-actions.test');
  await import('../suite/in-the-text.test');
  await import('../suite/domain.test');
  await import('../suite/samples.test');
  await import('../suite/mapping-preview.test');
  await import('../suite/mapping-tests.test');
  await import('../suite/settings.test');
  await import('../suite/restart.test');
  await import('./desktop-only.test');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0)
    throw new Error(`${failures} ${failures === 1 ? 'test' : 'tests'} failed in the browser.`);
}
