/** What the teacher takes home, brings along, or wipes. */
import { useState } from 'react';
import type { HostFile } from '../../session/client.ts';
import type { ConsolePart } from './console.tsx';
import { useSay } from './say.ts';

const files: readonly HostFile[] = ['session.jsonl', 'figures.csv', 'orders.csv', 'process.csv'];

/** Hands a text to the browser as a file. */
function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text]));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

export function FilesPart({ part: { client, ask } }: { readonly part: ConsolePart }) {
  const say = useSay();
  const [sure, setSure] = useState(false);
  const fetchFile = async (name: HostFile): Promise<object> => {
    save(name, await client.file(name));
    return {};
  };
  return (
    <section aria-labelledby="class-files">
      <h2 id="class-files">{say('files.title')}</h2>
      <div className="class-row">
        {files.map((name) => (
          <button key={name} type="button" className="button" onClick={() => ask(() => fetchFile(name))}>
            {say(`files.${name.replace('.', '-')}`)}
          </button>
        ))}
      </div>
      <label className="class-row">
        {say('files.take')}
        <input
          type="file"
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
        <button type="button" className="button" onClick={() => ask(() => client.begin())}>
          {say('files.begin')}
        </button>
        {sure ? (
          <>
            <button
              type="button"
              className="button"
              onClick={() => {
                setSure(false);
                ask(() => client.wipe());
              }}
            >
              {say('files.wipeSure')}
            </button>
            <button type="button" className="button quiet" onClick={() => setSure(false)}>
              {say('files.keep')}
            </button>
          </>
        ) : (
          <button type="button" className="button quiet" onClick={() => setSure(true)}>
            {say('files.wipe')}
          </button>
        )}
      </div>
    </section>
  );
}
