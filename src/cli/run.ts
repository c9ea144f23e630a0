/** From the words of a command line to an exit code. */
import { classes } from './classes.ts';
import { type Command, type Output, readWords } from './command.ts';
import { CommandFailure, exitCodes, unknownName, wrongUsage } from './failures.ts';
import { commandHelp, generalHelp } from './help.ts';
import { lab } from './lab.ts';
import { play } from './play.ts';
import { schema } from './schema.ts';
import { serve } from './serve.ts';
import { texts } from './texts.ts';
import { validate } from './validate.ts';
import { verify } from './verify.ts';

const commands: Readonly<Record<string, Command>> = { play, lab, validate, verify, serve, classes, schema };

/** Runs one command line. Mistakes of the user become text and an exit code; our own are thrown. */
export async function runCommandLine(args: readonly string[], output: Output): Promise<number> {
  try {
    const [name, ...rest] = args;
    if (name === undefined) throw wrongUsage(texts.noCommand);
    if (name === '--help' || name === '-h' || name === 'help') {
      output.out(generalHelp(commands));
      return exitCodes.fine;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw unknownName('command', name, Object.keys(commands));
    const words = readWords(rest, command);
    if (words.switches.has('help')) {
      output.out(commandHelp(command));
      return exitCodes.fine;
    }
    return await command.run(words, output);
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    output.err(error.message);
    return error.exitCode;
  }
}
