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

export function FilesPart({ part: { client, ask } }: { readonly part: ConsolePart }) {
  const say = useSay();
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
      <label className="button class-file">
        {say('files.take')}
        <input
          type="file"
          className="hidden-text"
          accept=".jsonl"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file === undefined) return;
            ask(async () => {
              await client.take(await file.text());
              return {};
            });
            target.value = '';
          }}
        />
      </label>
      <div className="class-row">
        <SureButton
          label={say('files.begin')}
          sure={say('files.beginSure')}
          onSure={() => ask(() => client.begin())}
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
