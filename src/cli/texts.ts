/** Everything that the command line says. It is a tool for designers and programmers, in English only. */

const list = (names: readonly string[]): string => names.join(', ');

export const texts = {
  usage: 'Usage: npm run sovereign -- COMMAND [OPTIONS]',
  commandsTitle: 'Commands',
  optionsTitle: 'Options',
  idsTitle: 'Names',
  moreHelp:
    'COMMAND --help says more about a command. Exit codes: 0 fine, 1 the input is bad, 2 wrong usage.',
  help: 'Show this help.',
  noCommand: 'Which command? --help lists them.',
  noRules: 'The rules do not load, so their names are not listed here: see validate.',

  unknown: (kind: string, name: string, close: string | undefined, possible: readonly string[]) =>
    `There is no ${kind} '${name}'.${close === undefined ? '' : ` Did you mean '${close}'?`} Possible: ${list(possible)}.`,
  needsValue: (option: string, value: string) => `--${option} needs a value: --${option} ${value}.`,
  takesNoValue: (option: string) => `--${option} takes no value.`,
  needsOption: (option: string, possible: readonly string[]) =>
    `Name one with --${option}: ${list(possible)}.`,
  needsFile: (file: string) => `Name the file: ${file}.`,
  tooMany: (word: string) => `'${word}' is one word too many.`,
  badSeed: (seed: string) =>
    `The seed '${seed}' is out of range. Use a whole number from -2147483648 to 4294967295, or a text of at most 64 characters.`,

  fileFailure: (file: string, what: string) => `${file}: ${what}`,
  fileErrors: {
    ENOENT: 'there is no such file or folder.',
    EACCES: 'you may not read or write it.',
    EPERM: 'you may not read or write it.',
    EISDIR: 'it is a folder, not a file.',
    ENOTDIR: 'it is a file, not a folder.',
    ENOSPC: 'the disk is full.',
    EROFS: 'the disk cannot be written to.',
  } as Readonly<Record<string, string>>,

  play: {
    summary: 'Play a campaign without a screen; a bot decides for the firm.',
    usage: 'play --scenario ID [--firm ID] [--bot NAME] [--seed N]',
    scenario: 'Where the campaign starts and how long it lasts.',
    firm: 'Whom the bot plays; without it the first that the scenario offers.',
    bot: "Who decides; without it 'temperament', which plays as a rival would.",
    seed: 'Luck: a whole number or a short text; without it 1.',
    level: 'How hard it is; without it the usual level.',
    json: 'Print one JSON object instead of a table.',
    rules: 'A folder of balance files in place of the base rules.',
    save: 'Write the campaign to this file.',
    columns: [
      'quarter',
      'compute',
      'sovereignty',
      'ecosystem',
      'value',
      'result',
      'cash, bn yuan',
      'orders',
      'refused',
    ],
    title: (firm: string, scenario: string, bot: string, seed: string | number) =>
      `${firm} in ${scenario}, played by ${bot}, seed ${seed}`,
    result: (result: string, grade: string, ending: string) =>
      `Result ${result}, grade ${grade}, ending: ${ending}.`,
    hash: (hash: string) => `World ${hash}.`,
    saved: (file: string) => `Saved as ${file}.`,
    notOffered: (firm: string, scenario: string, possible: readonly string[]) =>
      `The scenario ${scenario} does not offer the firm '${firm}'. Possible: ${list(possible)}.`,
  },

  validate: {
    summary:
      'Check balance files, and the assumption cards beside them; name every problem with its place and remedy.',
    usage: 'validate [FOLDER]',
    folder: 'A folder with ruleset.yaml; without it the base rules.',
    json: 'Print the problems as JSON.',
    fine: (name: string, version: string, counts: string) => `${name} ${version} is fine: ${counts}.`,
    cards: (count: number) => `${count} assumption cards fit them.`,
    hash: (hash: string) => `Rules ${hash}.`,
    problems: (count: number) => (count === 1 ? '1 problem.' : `${count} problems.`),
  },

  verify: {
    summary: 'Replay a campaign file and compare every quarter with what it recorded.',
    usage: 'verify FILE',
    rules: 'A folder of balance files in place of the base rules.',
    json: 'Print the finding as JSON.',
    fine: (quarters: number, hash: string) =>
      `${quarters} ${quarters === 1 ? 'quarter' : 'quarters'} replayed; every world is as recorded. Last world ${hash}.`,
    empty: 'Nothing has been played in this campaign yet; its start exists in these rules.',
    parted: (file: string, quarter: number, calendar: string, expected: string, found: string) =>
      `${file}: the campaign parts from its record in quarter ${quarter} (${calendar}): recorded ${expected}, replayed ${found}.`,
    causes: {
      rules: (played: string, present: string) =>
        `It was played under other rules (${played}; these are ${present}). Name their folder with --rules.`,
      world: () =>
        'The rules are the same, so an order or a hash in the file was changed. The quarters before are sound.',
      over: () => 'The campaign had ended by then: the file has quarters after its end. Remove them.',
    },
    over: 'nothing',
  },

  lab: {
    summary: 'Play campaigns by the thousand with bots and say what the rules make of them.',
    usage: 'lab [--scenario IDS] [--firm IDS] [--bots NAMES] [--campaigns N]',
    scenario: "Scenarios, separated by commas, or 'all'; without it pragmatic-path.",
    firm: 'Firms that the bots play, separated by commas; without it every playable one.',
    bots: "Bots, separated by commas, or 'all'; without it all but 'temperament' and 'search'.",
    campaigns: 'Seeds for every bot, firm and scenario; without it 100.',
    seed: 'The first seed, a whole number; the others follow. Without it 1.',
    level: 'How hard the campaigns are; without it the usual level.',
    budget: 'How hard a bot that searches thinks: plans, futures and quarters ahead, as in 12,3,8.',
    rules: 'A folder of balance files in place of the base rules.',
    workers: 'Threads; without it one for each core. The figures do not depend on it.',
    compare: 'Another folder of balance files, played on the same seeds; the report says what it changes.',
    json: 'Write every campaign to this file.',
    html: 'Write the report as one page in both languages to this file.',
    systemFonts: 'Leave the type out of the page, which is then a tenth of the size.',
    shard: 'Play part I of N only, to be put together with --merge.',
    merge: 'Report on files that --json wrote, which follow as FILE...; they must be parts of one plan.',
    check: 'Play what assets/balance/expectations.yaml needs and judge it; code 1 if an expectation fails.',
    short: 'With --check: only what the tests check too, on few seeds.',
    only: "With --check: only these expectations, separated by commas; 'forecast-*' are all that begin so.",
    events: 'Also play each campaign without each card that struck it, and with each answer to it.',
    ablation: "Also take each kind of order and each system from the bot 'search', or from the first bot.",
    sensitivity: 'Also move every number of the rules by 30% either way and rank them by their effect.',
    needsParts: 'Name the files to put together: lab --merge FILE...',
    oneMachine: '--sensitivity decides as it goes and cannot be played in parts. Leave --shard out.',
    studyStopped: 'Stopped before the screening of numbers was done; the report is without it.',
    badBudget: (text: string) => `--budget takes three whole numbers, as in 12,3,8, not '${text}'.`,
    notWhole: (option: string, text: string, least: number, most: number) =>
      `--${option} takes a whole number from ${least} to ${most}, not '${text}'.`,
    badShard: (text: string) => `--shard takes a part and how many there are, as in 1/4, not '${text}'.`,
    stopped: (done: number, total: number) =>
      `Stopped after ${done} of ${total} campaigns; the report is about these.`,
    title: (rules: readonly string[], seed: number, campaigns: number) =>
      `Rules ${rules.join(' and ')}, seeds ${seed} to ${seed + campaigns - 1}.`,
    side: (rules: string) => `#### Rules ${rules}`,
    differences: (count: number) => `The second rules differ from the first in ${count} places.`,
    more: (count: number) => `  and ${count} more`,
    written: (file: string) => `Every campaign is in ${file}.`,
    page: (file: string) => `The page is ${file}.`,
  },

  schema: {
    summary: 'Write the schemas that let an editor check balance files while one types.',
    usage: 'schema [FOLDER]',
    folder: 'Where to write them; without it assets/schema.',
    written: (count: number, folder: string) => `${count} schemas written to ${folder}.`,
    stale: (files: readonly string[]) => `No longer written, to be removed: ${list(files)}.`,
  },

  serve: {
    summary: 'Serve a class: students play in their browsers, the teacher has a console.',
    usage: 'serve [--port N] [--data FOLDER] [--host ADDRESS]',
    port: (usual: number) => `Where to listen; without it ${usual}, and 0 takes any free port.`,
    data: (usual: string) => `Where sessions are kept, in one file; without it ${usual}.`,
    host: 'The address to listen on; without it 127.0.0.1, which opens it to this machine alone. 0.0.0.0 opens it to every network that this machine is in; one of its addresses, to that network.',
    scenario: 'What the class plays; without it the shortest scenario. The teacher may change it.',
    firm: 'Whom every team plays; without it the first that the scenario offers.',
    seed: 'Luck, the same for every team: a whole number from 0 to 4294967295; without it 1.',
    shared: 'Put teams together as firms of one world.',
    session: 'Go on with a session that was saved as a file, here or on another machine.',
    pages: 'A folder with the built pages; without it out/game.',
    classes: 'How many classes may be open at once; without it 20.',
    badClasses: (text: string) => `'${text}' classes is no whole number above 0.`,
    redis:
      'One of several machines: the Redis in which they tell each other of their rooms. Or the environment SOVEREIGN_REDIS.',
    postgres:
      'One of several machines: the database in which they keep sessions, in place of --data. Or SOVEREIGN_POSTGRES.',
    public:
      'One of several machines: name and path under which devices reach this one, as class.example.org/one.',
    behindProxy: 'Believe the last address that X-Forwarded-For names. Only behind a proxy of your own.',
    allOfSeveral: 'One of several machines needs all three: --redis, --postgres and --public.',
    database: 'the database',
    entries: 'How often one address may enter in a minute; without it 120. Raise it where many share one.',
    badEntries: (text: string) => `'${text}' entries a minute is no whole number above 0.`,
    noPages: (folder: string) => `${folder} holds no built pages. Build them first: npm run build.`,
    badPort: (port: string) => `The port '${port}' is no whole number from 0 to 65535.`,
    badSeed: 'The seed of a class is a whole number from 0 to 4294967295.',
    cannot: (why: string) => `The class cannot be served: ${why}`,
    trouble: (why: string) => `Trouble: ${why}`,
    onlyHere: (port: number) =>
      `Open to this machine alone, on port ${port}. For other machines of the network, start with --host 0.0.0.0.`,
    openEverywhere: (addresses: readonly string[]) =>
      `Open to every machine on the networks of this one, which reaches it as ${list(addresses)}: whoever has the code may join. Nothing is sent anywhere else.`,
    openThere: (addresses: readonly string[]) =>
      `Open to every machine that reaches ${list(addresses)}: whoever has the code may join. Nothing is sent anywhere else.`,
    isolated:
      'If a device does not reach the address: the same network? a firewall on this machine? a network that keeps its devices apart? assets/guide/servers/en.md says what to do.',
    kept: (place: string) => `Kept in ${place}. No names of persons are asked for.`,
    keeper: (secret: string) => `Keeper's secret, to be told to nobody: ${secret}`,
    more: 'Further classes on this server: npm run sovereign -- classes --help',
    resumed: (classes: number) =>
      classes === 1 ? 'The class that was kept goes on.' : `The classes that were kept go on: ${classes}.`,
    address: (address: string) => `Address: ${address}`,
    code: (code: string) => `Code: ${code}`,
    teacher: (address: string) => `Teacher, to be told to nobody: ${address}`,
    stop: 'Ctrl+C ends it; everything is kept.',
    closing: 'Closing. Everything is kept.',
  },

  classes: {
    summary: 'Keep the classes of a running server: list, open, end and wipe them, save one as a file.',
    usage: 'classes [list | open | end CLASS | again CLASS | wipe CLASS | save CLASS FILE]',
    usageOfSave: 'classes save CLASS FILE',
    server: (usual: string) => `The server; without it ${usual}.`,
    keeper:
      "The keeper's secret, or the environment SOVEREIGN_KEEPER; on the server's own machine it is read from its folder.",
    data: (usual: string) => `The folder of the server, where its secret is; without it ${usual}.`,
    json: 'Print the classes as JSON.',
    needsClass: (deed: string) => `Name the class by its id or code: classes ${deed} CLASS.`,
    noSecret: (folder: string) =>
      `${folder} is no folder of a server. Name it with --data, or the secret with --keeper.`,
    noServer: (server: string) => `No server answers at ${server}. Name it with --server.`,
    wrongSecret: 'The server does not know this secret.',
    full: (most: number) =>
      `${most} classes are open, and no more may be. End one first, or start the server with --classes.`,
    refused: (status: number) => `The server refused with ${status}.`,
    columns: ['class', 'code', 'teams', 'devices here', 'quarters'],
    ended: 'ended',
    teacher: (code: string, address: string) => `Teacher of ${code}, to be told to nobody: ${address}`,
    saved: (file: string) => `Saved as ${file}. Go on with it anywhere: serve --session FILE.`,
    done: {
      end: (code: string) => `The class ${code} has ended. What was played is kept.`,
      again: (code: string) => `The class ${code} is open again.`,
      wipe: (code: string) => `The class ${code} is wiped; nothing of it is left.`,
    },
  },
} as const;
