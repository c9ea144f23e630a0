/** The form for one kind of order, made from what is on offer: choose the thing, set the numbers, see what it takes. */
import { useEffect, useId, useState } from 'react';
import type { Order, OrderKind, Range } from '../../engine/index.ts';
import type { Words } from '../i18n/words.ts';
import { useWords } from '../i18n/words-context.ts';
import { namesOf } from '../store/subject.ts';
import { useGame } from '../store/use-game.ts';
import { usePlan } from '../store/use-plan.ts';
import { usePlay } from '../store/use-play.ts';
import { AmountField } from '../widgets/amount-field.tsx';
import { Icon } from '../widgets/icon.tsx';
import type { Choice, Settled } from './choices.ts';
import { formState, type Wanted } from './form-state.ts';
import { OrderCost } from './order-cost.tsx';
import { OrderOutlook } from './order-outlook.tsx';
import { parameterName, parameterText, refusalText } from './order-text.ts';
import { priceOf, takenBy } from './preview.ts';
import { offersBehind } from './use-offers.ts';
import './ordering.css';

interface OrderFormProps {
  readonly kind: OrderKind;
  readonly settled: Settled;
  readonly wanted: Wanted;
}

export function OrderForm({ kind, settled, wanted: asked }: OrderFormProps) {
  const words = useWords();
  const { t } = words;
  const [wanted, setWanted] = useState(asked);
  const [touched, setTouched] = useState(false);
  const { rules, world } = usePlay();
  const refusalOf = useGame((state) => state.refusalOf);
  const addOrder = useGame((state) => state.addOrder);
  const orders = usePlan();
  const refusalId = useId();
  const { choices, ranges, order, replaced, idle } = formState({
    kind,
    settled,
    wanted,
    orders,
    offersBehind: (plan) => offersBehind(rules, world, plan),
  });
  const refusal = order === null ? null : refusalOf(order);
  const inPlan = replaced !== undefined && JSON.stringify(replaced) === JSON.stringify(order);
  useTrial(touched || replaced !== undefined, refusal === null && !idle ? order : null);
  if (order === null) return null;
  const taken = takenBy(rules, world, orders, order);
  const values = order as unknown as Wanted;
  const set = (name: string, value: string | number): void => {
    setTouched(true);
    setWanted({ ...wanted, [name]: value });
  };
  return (
    <form
      className="order-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (idle || inPlan || addOrder(order) !== null) return;
        // The form stays with what was ordered: otherwise it would go on to another thing without a word.
        setWanted({ ...wanted, ...Object.fromEntries(namesOf(order)) });
      }}
    >
      {choices.filter(isOpen).map((choice) => (
        <ChoiceField
          key={choice.name}
          choice={choice}
          say={(value) => {
            const said = { ...order, [choice.name]: value } as typeof order;
            const text = parameterText(words, choice.name, value, said);
            const price = choice.name === 'chip' && kind === 'buy' ? priceOf(rules, world, value) : null;
            return price === null ? text : t('ordering.priced', { chip: text, price: words.money(price) });
          }}
          onChange={(value) => set(choice.name, value)}
        />
      ))}
      {ranges.map((range) => (
        <AmountField
          key={range.name}
          label={parameterName(words, range.name)}
          {...range}
          {...typing(words, range)}
          value={Number(values[range.name])}
          say={(value) => parameterText(words, range.name, value)}
          onChange={(value) => set(range.name, value)}
        />
      ))}
      <OrderCost order={order} taken={taken} />
      <p id={refusalId} className="refusal" role="status" data-empty={refusal === null}>
        {refusal === null ? '' : refusalText(words, refusal)}
      </p>
      {idle ? (
        <p className="soft small">
          {t(isStuck(kind, ranges, values) ? 'ordering.noneFree' : 'ordering.idle')}
        </p>
      ) : null}
      <button
        type="submit"
        className="button primary"
        aria-disabled={refusal !== null || idle || inPlan}
        aria-describedby={refusalId}
      >
        {inPlan ? <Icon name="check" /> : null}
        {t(inPlan ? 'button.inPlan' : replaced === undefined ? 'button.add' : 'button.replace')}
      </button>
      <OrderOutlook inPlan={inPlan} />
    </form>
  );
}

/** Whether more people are wanted for a task than anybody has: they have to be taken from another first. */
function isStuck(kind: OrderKind, ranges: readonly Range[], values: Wanted): boolean {
  return (kind === 'assign' || kind === 'port') && ranges.every(({ name, max }) => values[name] === max);
}

/** Lets the fan show what the form says, once the reader has touched it or it is about an order of the plan. */
function useTrial(touched: boolean, order: Order | null): void {
  const tryOrder = useGame((state) => state.tryOrder);
  const text = touched && order !== null ? JSON.stringify(order) : '';
  useEffect(() => {
    tryOrder(text === '' ? null : (JSON.parse(text) as Order));
    return () => tryOrder(null);
  }, [text, tryOrder]);
}

/** A parameter with one empty option, such as the family of an agreement that needs none, is not asked. */
function isOpen({ options }: Choice): boolean {
  return options.length > 1 || (options[0] ?? '') !== '';
}

/** In what unit a number is typed: money in millions (Chinese: 亿), shares in per cent. */
function typing({ t, language }: Words, { unit }: Range): { readonly unit: string; readonly scale: number } {
  if (unit === 'yuan') return { unit: t('typed.yuan'), scale: language === 'en' ? 1e6 : 1e8 };
  if (unit === 'share' || unit === 'level') return { unit: '%', scale: 0.01 };
  return { unit: t(`typed.${unit}`), scale: 1 };
}

interface ChoiceFieldProps {
  readonly choice: Choice;
  readonly say: (value: string) => string;
  readonly onChange: (value: string) => void;
}

/** Few options lie open, many go into a list. */
function ChoiceField({ choice: { name, options, value }, say, onChange }: ChoiceFieldProps) {
  const words = useWords();
  const id = useId();
  const label = parameterName(words, name);
  if (options.length > 4) {
    return (
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <select id={id} className="select" value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option} value={option}>
              {say(option)}
            </option>
          ))}
        </select>
      </div>
    );
  }
  return (
    <fieldset className="field bare">
      <legend className="soft small">{label}</legend>
      <div className="choices">
        {options.map((option) => (
          <label key={option} className="choice">
            <input type="radio" name={id} checked={option === value} onChange={() => onChange(option)} />
            {say(option)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
