/** What the teacher takes home, brings along, or wipes. */
import type { HostFile } from '../../session/client.ts';
import type { ConsolePart } from './console-part.ts';
import { useSay } from './say.ts';
import { SureButton } from './sure-button.tsx';

const files: readonly HostFile[] = ['session.jsonl', 'figures.csv', 'orders.csv', 'process.csv'];

/** Hands a text to the browser as a file. */
export function saveFile(name: string, text: string, type = 'text/plain;charset=utf-8'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

interface FileButtonProps {
  readonly label: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that asks for a file. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  return (
    <label className="button class-file">
      {label}
      <input
        type="file"
        className="hidden-text"
        accept={accept}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          target.value = '';
        }}
      />
    </label>
  );
}

/** The same teams once more, where they sit: to change one thing and see what comes of it. */
export function NextRound({ part: { client, ask } }: { readonly part: ConsolePart }) {
  const say = useSay();
  return (
    <SureButton
      label={say('round.next')}
      sure={say('round.nextSure')}
      onSure={() => ask(() => client.begin(true))}
    />
  );
}

export function FilesPart({ part }: { readonly part: ConsolePart }) {
  const say = useSay();
  const { client, view, ask } = part;
  const fetchFile = async (name: HostFile): Promise<object> => {
    saveFile(name, await client.file(name));
    return {};
  };
  return (
    <section aria-labelledby="class-files">
      <h2 id="class-files">{say('files.title')}</h2>
      <p className="small soft">{say('files.about')}</p>
      <div className="class-row">
        {files.map((name) => (
          <button key={name} type="button" className="button" onClick={() => ask(() => fetchFile(name))}>
            {say(`files.${name.replace('.', '-')}`)}
          </button>
        ))}
      </div>
      <FileButton
        label={say('files.take')}
        accept=".jsonl"
        onFile={(file) =>
          ask(async () => {
            await client.take(await file.text());
            return {};
          })
        }
      />
      <div className="class-row">
        {view.phase === 'lobby' ? null : <NextRound part={part} />}
        <SureButton
          label={say('files.begin')}
          sure={say('files.beginSure')}
          onSure={() => ask(() => client.begin(false))}
        />
        <SureButton
          quiet
          label={say('files.wipe')}
          sure={say('files.wipeSure')}
          onSure={() => ask(() => client.wipe())}
        />
      </div>
    </section>
  );
}
