import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoneySheet } from '#common/ipc/money-calls.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { placeOfKey } from '#renderer/ui/pick-list.ts';
import { DayEndDialog } from './day-end-dialog.tsx';
import { isForm, moneyChoices, whyNot, type MoneyChoice, type MoneyForm } from './money-choices.ts';
import { MoneyFormPart } from './money-form.tsx';
import { MoneySaidLine } from './money-said.tsx';
import { FeeTable, MoneySteps, ReceiptList } from './money-sheet.tsx';
import { StatementDialog } from './statement-dialog.tsx';
import { useMoney, type MoneyWish } from './use-money.ts';

/** Numbers left in the block below which the officer is told. */
const FEW = 50;

const BlockLine = ({ block }: Pick<MoneySheet, 'block'>) => {
  const { t } = useTranslation('money');
  if (block.kind !== 'number') return <Notice tone="offline" what={t(`block.${block.kind}`)} />;
  return block.left < FEW ? <Notice tone="offline" what={t('block.low', { count: block.left })} /> : null;
};

type ChoicesProps = {
  readonly sheet: MoneySheet;
  readonly hasScreen: boolean;
  readonly onChoose: (choice: MoneyChoice) => void;
};

const Choices = ({ sheet, hasScreen, onChoose }: ChoicesProps) => {
  const { t } = useTranslation('money');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  return (
    <ul ref={list} aria-label={t('choices')} className="flex flex-col gap-1">
      {moneyChoices.map((choice, index) => {
        const why = whyNot(choice, sheet, hasScreen);
        return (
          <li key={choice}>
            <button
              type="button"
              aria-disabled={why !== null}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => why === null && onChoose(choice)}
              className={classNames(
                'flex w-full items-center gap-3 rounded-control border px-2.5 py-1 text-left leading-tight',
                'focus-visible:outline-3 focus-visible:outline-offset-1 focus-visible:outline-brand',
                why === null ? 'border-edge bg-surface text-ink' : 'border-line bg-sunken text-soft',
              )}
            >
              <KeyHint keys={String(index + 1)} />
              <span className="min-w-0 grow">
                <span className="font-medium">{t(`choice.${choice}`)}</span>
                {why !== null && <span className="block text-[0.8125rem]">{t(`why.${why}`)}</span>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
};

export type MoneyDialogProps = {
  readonly dossier: string;
  readonly onClose: () => void;
};

/** The fee of one dossier (thu phí, lệ phí): what is due, paid and left, and everything an officer does about it by a digit. */
export const MoneyDialog = ({ dossier, onClose }: MoneyDialogProps) => {
  const { t } = useTranslation('money');
  const client = useClient();
  const view = useView('money.show', { dossier }, ['dossiers', 'papers', 'config']);
  const extras = useView('counter.extras', {}, ['status']);
  const hasScreen = extras.kind === 'ready' && extras.value.citizenScreen;
  const hasDrawer = extras.kind === 'ready' && extras.value.drawer;
  const money = useMoney(dossier);
  const [form, setForm] = useState<MoneyForm | null>(null);
  const [book, setBook] = useState<'statement' | 'day' | null>(null);
  const sheet = view.kind === 'ready' && view.value.kind === 'sheet' ? view.value.sheet : null;

  const choose = (choice: MoneyChoice) => {
    if (sheet === null || money.busy) return;
    money.say(null);
    if (isForm(choice)) setForm(choice);
    else if (choice === 'statement' || choice === 'day') setBook(choice);
    else if (choice === 'report') void money.act({ kind: 'report', amountVnd: sheet.leftVnd });
    else void money.ask(choice);
  };
  const wish = async (wanted: MoneyWish) => {
    if (!(await money.act(wanted))) return;
    setForm(null);
    if (wanted.kind === 'cash' && hasDrawer) await client.call('drawer.open', {});
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const place = event.target instanceof HTMLInputElement ? null : placeOfKey(event.code);
    const choice = place === null ? undefined : moneyChoices[place];
    if (
      choice === undefined ||
      form !== null ||
      book !== null ||
      event.repeat ||
      event.ctrlKey ||
      event.altKey ||
      sheet === null
    ) {
      return;
    }
    event.preventDefault();
    if (whyNot(choice, sheet, hasScreen) === null) choose(choice);
  });
  useLayoutEffect(() => {
    // On the document: what had the focus may be gone with what was just done.
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, []);

  if (book === 'statement') return <StatementDialog onClose={() => setBook(null)} />;
  if (book === 'day') return <DayEndDialog onClose={() => setBook(null)} />;
  return (
    <Dialog
      title={t('title', { code: sheet?.code ?? '' })}
      wide
      onClose={() => (form === null ? onClose() : setForm(null))}
      actions={<Button onPress={onClose}>{t('counter:pick.close')}</Button>}
    >
      {view.kind === 'failed' && <Notice tone="act" what={t(failureKey(view.trouble))} />}
      {view.kind === 'ready' && view.value.kind === 'not-found' && <Notice tone="act" what={t('trouble.not-found')} />}
      {sheet !== null && (
        <div className="flex flex-col gap-3">
          <p className="leading-snug text-soft">
            {sheet.procedureName} · {sheet.applicantName}
          </p>
          <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-6">
            <FeeTable sheet={sheet} />
            {form === null ? (
              <Choices sheet={sheet} hasScreen={hasScreen} onChoose={choose} />
            ) : (
              <MoneyFormPart
                key={form}
                form={form}
                sheet={sheet}
                busy={money.busy}
                shared={money.said?.kind === 'ref-elsewhere'}
                onWish={(wanted) => void wish(wanted)}
                onBack={() => setForm(null)}
              />
            )}
          </div>
          {money.said !== null && <MoneySaidLine said={money.said} onHide={() => void money.hide()} />}
          {money.said?.kind !== 'asked' && sheet.leftVnd > 0 && (
            <p className="text-[0.875rem] text-soft">{t('no-proof')}</p>
          )}
          <BlockLine block={sheet.block} />
          <ReceiptList sheet={sheet} onPrint={(receipt) => void money.print(receipt)} />
          <MoneySteps sheet={sheet} />
        </div>
      )}
    </Dialog>
  );
};
