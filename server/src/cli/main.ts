// The `crosscheck` program.
import { Command, CommanderError, Option } from 'commander';
import { description, version } from '../../../package.json';
import { modelProblems } from '../core/models.ts';
import { oneLine } from '../core/text.ts';
import { analyze } from './analyze.ts';
import { check } from './check.ts';
import { dateArgument } from './dates.ts';
import { complain, EXIT, exitWith, InputError } from './errors.ts';
import { FORMAT_NAMES } from '../export/index.ts';
import { exportFolder } from './export.ts';
import { importFolder } from './import.ts';
import { model } from './model.ts';
import { shareArgument } from './shares.ts';
import { endWhenNobodyReads } from './output.ts';
import { read } from './read.ts';

const format = <T extends string>(...choices: readonly T[]): Option => new Option('--format <format>', 'how to print it').choices(choices).default(choices[0]);
const all = new Option('--all', 'take every .txt, .md and .article file, whether or not it reads like a news article');

function program(): Command {
  const crosscheck = new Command('crosscheck').description(description).version(version).exitOverride();
  // A wrong call is one line, as all errors are.
  crosscheck.configureOutput({ outputError: (text) => complain(oneLine(text.replace(/^error: /, ''))) });
  const command = (name: string): Command => crosscheck.command(name).copyInheritedSettings(crosscheck);

  command('analyze')
    .summary('print what each article says')
    .description('Print what each article says: sections, mentions, entities, events and claims. As JSON: one file gives an object, anything else an array; JSON lines give one object a line.')
    .argument('[paths...]', 'files, and folders with articles in them and below')
    .addOption(format('json', 'jsonl'))
    .option('--published <date>', 'when the articles were published, as YYYY-MM-DD', dateArgument)
    .option('--stdin-jsonl', 'read {"id", "text", "published"?, "file"?} a line from standard input and print one analysis a line')
    .addOption(all)
    .action(withModels(analyze));
  command('check')
    .summary('report where articles contradict each other')
    .description('Report where the articles in a folder (and below) contradict each other or themselves, but for what newsmodel/review.yaml dismisses.\nSettings are those of the editor (.vscode/settings.json), unless the call says otherwise.\nExit status 0: no warning; 1: at least one; 2: the call or the input is wrong.')
    .argument('<folder>')
    .addOption(format('pretty', 'json', 'sarif'))
    .addOption(all)
    .option('--severity <rule=severity>', 'how loud a rule is: off, hint, information or warning; may be given several times', (value: string, before: readonly string[] = []) => [...before, value])
    .option('--tolerance <share>', 'let figures agree that differ by no more than this share of the larger one, such as 0.05', shareArgument)
    .action(withModels(check));
  command('model')
    .summary('print the event model')
    .description('Print the event model over all articles of a folder (and below): entities, events, timeline, claims.')
    .argument('<folder>')
    .addOption(format('yaml', 'json'))
    .addOption(all)
    .action(withModels(model));
  command('export')
    .summary('write the model for other tools')
    .description('Write what was found in all articles of a folder (and below) as files for other tools: annotations, entities, events, claims, conflicts.')
    .argument('<folder>')
    .addOption(new Option('--format <format>', 'what to write').choices(FORMAT_NAMES).makeOptionMandatory())
    .requiredOption('--out <folder>', 'where to write it; must be empty or not there yet')
    .option('--force', 'write into a folder that holds something: files of the same names are replaced')
    .addOption(all)
    .action(withModels(exportFolder));
  command('import')
    .summary('take over marks made in another tool')
    .description('Take over marks made in another tool as annotations (newsmodel/annotations.yaml). What cannot be placed, or has no effect, is listed.\nExit status 0: nothing is listed; 1: something is; 2: the call or the input is wrong.')
    .argument('<folder>', 'the documents of the other tool')
    .addOption(new Option('--format <format>', 'what to read').choices(['brat']).makeOptionMandatory())
    .option('--into <folder>', 'the folder of the articles, when they are not the documents themselves')
    .action(withModels(importFolder));
  command('read')
    .summary('make articles of saved web pages')
    .description('Make a clean article file of each saved HTML page: its text, and a header with title, source, author, address and date as far as the page tells them. No script runs and nothing is fetched. The page is kept beside it.')
    .argument('<pages...>', 'HTML files')
    .option('--out <folder>', 'where to write; beside the page if not given')
    .option('--force', 'replace files that are there already')
    .action(read);
  command('lsp')
    .summary('serve an editor')
    .description('The language server, for any editor that speaks LSP.')
    .option('--stdio', 'speak over standard input and output (the only way)')
    .allowUnknownOption()
    .allowExcessArguments()
    .action(serve);
  return crosscheck;
}

/** Runs a command that reads articles, after saying what is wrong with the weights that it reads them by. */
function withModels<A extends unknown[]>(command: (...args: A) => Promise<void>): (...args: A) => Promise<void> {
  return (...args) => {
    for (const problem of modelProblems()) complain(problem);
    return command(...args);
  };
}

/** The server is loaded only when it is asked for. It reads how to speak from the command line, where editors add words of their own. */
async function serve({ stdio }: { readonly stdio?: boolean }): Promise<void> {
  if (!stdio) process.argv.push('--stdio');
  await import('../lsp/main.ts');
}

async function run(): Promise<void> {
  endWhenNobodyReads();
  try {
    await program().parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode !== 0) exitWith(EXIT.wrong);
    } else if (error instanceof InputError) {
      complain(error.message);
      exitWith(EXIT.wrong);
    } else {
      complain(error instanceof Error ? error.stack ?? error.message : String(error));
      exitWith(EXIT.wrong);
    }
  }
}

void run();
