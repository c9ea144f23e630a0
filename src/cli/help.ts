import { botNames } from '../bots/index.ts';
import type { Command, Option } from './command.ts';
import { helpOption } from './command.ts';
import { rulesOf } from './rules-folder.ts';
import { texts } from './texts.ts';

/** The help of all commands, with the names that may follow their options. */
export function generalHelp(commands: Readonly<Record<string, Command>>): string {
  const lines = Object.values(commands).map(({ usage, summary }) => [usage, summary] as const);
  return [texts.usage, section(texts.commandsTitle, lines), names(), texts.moreHelp].join('\n\n');
}

/** The help of one command. */
export function commandHelp({ usage, summary, options }: Command): string {
  const all: Readonly<Record<string, Option>> = { ...options, help: helpOption };
  const lines = Object.entries(all).map(
    ([name, { value, about }]) => [`--${name}${value ? ` ${value}` : ''}`, about] as const,
  );
  const listed = 'scenario' in options ? [names()] : [];
  return [
    `${texts.usage.replace('COMMAND [OPTIONS]', usage)}\n${summary}`,
    section(texts.optionsTitle, lines),
    ...listed,
  ].join('\n\n');
}

function names(): string {
  try {
    const { scenarios, firms } = rulesOf();
    const playable = firms.filter((firm) => firm.playable);
    return section(texts.idsTitle, [
      ['scenarios', scenarios.map(({ id }) => id).join(', ')],
      ['firms', playable.map(({ id }) => id).join(', ')],
      ['bots', botNames.join(', ')],
    ]);
  } catch {
    return texts.noRules;
  }
}

function section(title: string, lines: readonly (readonly [left: string, right: string])[]): string {
  const width = Math.max(...lines.map(([left]) => left.length));
  return [title, ...lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)].join('\n');
}
