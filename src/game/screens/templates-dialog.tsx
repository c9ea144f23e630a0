/** Templates: keep the present plan under a name, lay one into the plan, remove one. */
import { type FormEvent, useId, useState } from 'react';
import { useWords } from '../i18n/words-context.ts';
import { orderLine } from '../ordering/order-text.ts';
import { LONGEST_NAME, type Template } from '../store/kept-orders.ts';
import type { LaidIn } from '../store/lay-in.ts';
import { useGame } from '../store/use-game.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { Laid } from './laid.tsx';
import './screens.css';

export function TemplatesDialog() {
  const { t } = useWords();
  const templates = useGame((state) => state.templates);
  const close = useGame((state) => state.closeDialog);
  const [laid, setLaid] = useState<{ readonly name: string; readonly found: LaidIn } | null>(null);
  return (
    <Dialog title={t('button.templates')} onClose={close}>
      <p className="soft small">{t('templates.about')}</p>
      <KeepForm />
      {templates.length === 0 ? <p className="soft">{t('templates.none')}</p> : null}
      <ul className="saves">
        {templates.map((template) => (
          <Row
            key={template.name}
            template={template}
            onLaid={(found) => setLaid({ name: template.name, found })}
          />
        ))}
      </ul>
      {laid === null ? null : <Laid name={laid.name} found={laid.found} />}
    </Dialog>
  );
}

/** Only a plan with orders can be kept. */
function KeepForm() {
  const { t } = useWords();
  const count = useGame((state) => state.orders.length);
  const templates = useGame((state) => state.templates);
  const saveTemplate = useGame((state) => state.saveTemplate);
  const field = useId();
  const [name, setName] = useState('');
  const usual = t('templates.usual', { n: templates.length + 1 });
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    saveTemplate(name.trim() === '' ? usual : name);
    setName('');
  };
  if (count === 0) return <p className="soft">{t('templates.empty')}</p>;
  return (
    <form className="template-form" onSubmit={keep}>
      <label htmlFor={field}>{t('templates.name', { count })}</label>
      <input
        id={field}
        data-first
        className="select"
        autoComplete="off"
        maxLength={LONGEST_NAME}
        placeholder={usual}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button">
        {t('templates.keep')}
      </button>
    </form>
  );
}

function Row({
  template: { name, orders },
  onLaid,
}: {
  readonly template: Template;
  readonly onLaid: (found: LaidIn) => void;
}) {
  const words = useWords();
  const { t } = words;
  const layTemplate = useGame((state) => state.layTemplate);
  const removeTemplate = useGame((state) => state.removeTemplate);
  const open = useGame(({ phase }) => phase === 'plan' || phase === 'briefing');
  const lay = (): void => {
    const found = layTemplate(name);
    if (found !== null) onLaid(found);
  };
  return (
    <li className="save">
      <div>
        <strong>{name}</strong>
        <p className="small soft">
          {orders.map((order) => orderLine(words, order)).join(t('templates.join'))}
        </p>
      </div>
      <button type="button" className="button" disabled={!open} onClick={lay}>
        {t('templates.lay')} <span className="hidden-text">{name}</span>
      </button>
      <button type="button" className="button quiet" onClick={() => removeTemplate(name)}>
        {t('button.delete')} <span className="hidden-text">{name}</span>
      </button>
    </li>
  );
}
