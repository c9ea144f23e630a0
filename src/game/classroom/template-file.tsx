/** A set-up as a file: kept for the next lesson, or given to a colleague. */
import type { SetUp } from '../../session/events.ts';
import { readTemplate, writeTemplate } from '../../session/template-file.ts';
import type { ConsolePart } from './console-part.ts';
import { FileButton, saveFile } from './files-part.tsx';
import { useSay } from './say.ts';

interface TemplateFileProps {
  readonly part: ConsolePart;
  readonly setUp: SetUp;
}

export function TemplateFile({ part: { client, ask }, setUp }: TemplateFileProps) {
  const say = useSay();
  return (
    <div className="class-row">
      <button
        type="button"
        className="button"
        onClick={() => saveFile('sovereign-lesson.json', writeTemplate(setUp), 'application/json')}
      >
        {say('template.save')}
      </button>
      <FileButton
        label={say('template.open')}
        accept=".json"
        onFile={(file) =>
          ask(async () => client.do({ kind: 'setUp', setUp: readTemplate(await file.text()) }))
        }
      />
    </div>
  );
}
