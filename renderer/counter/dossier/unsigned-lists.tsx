import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { HandOverView } from '#common/ipc/hand-over-calls.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { fieldLook } from '../field.tsx';

export type UnsignedListsProps = {
  readonly lists: readonly HandOverView[];
  readonly onSigned: (list: HandOverView) => void;
  /** Opens the papers of a hand-over list, for both sides. */
  readonly onPrint: (handOver: string) => void;
};

const missingSide = ({ giver }: HandOverView): 'giver' | 'receiver' => (giver === null ? 'giver' : 'receiver');

const UnsignedList = ({
  list,
  onSigned,
  onPrint,
}: Omit<UnsignedListsProps, 'lists'> & { readonly list: HandOverView }) => {
  const { t } = useTranslation('dossier-desk');
  const intentions = useIntentions();
  const { act, busy } = useAct('hand-over.sign');
  const [name, setName] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const side = missingSide(list);
  const sign = async () => {
    const matter = `counter:hand-over-sign:${list.id}:${side}`;
    const reply = await act({ requestId: intentions.open(matter), handOver: list.id, side, name });
    if (!reply.ok) {
      setTrouble(t(failureKey(reply.failure.code)));
      return;
    }
    intentions.close(matter);
    const outcome = reply.value;
    if (outcome.kind === 'signed' || outcome.kind === 'already-signed') onSigned(outcome.handOver);
    else setTrouble(t(outcome.kind === 'incomplete' ? 'missing.name' : 'refused.not-found'));
  };
  return (
    <li className="flex flex-wrap items-center gap-2 py-1.5">
      <span className="min-w-0 grow leading-snug">
        <span className="tabular font-semibold">{list.number}</span> · {list.from} → {list.to}
        <span className="block text-[0.8125rem] text-soft">
          {formatDateTime(list.madeAt)} · {t('hand.count', { count: list.items.length })} · {t(`hand.misses.${side}`)}
        </span>
      </span>
      <input
        aria-label={t('hand.sign-name', { number: list.number })}
        placeholder={t(`hand.name.${side}`)}
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
        className={`${fieldLook} max-w-44`}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.repeat || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          void sign();
        }}
      />
      <Button isPending={busy} onPress={() => void sign()}>
        {t('hand.sign')}
      </Button>
      <Button onPress={() => onPrint(list.id)}>{t('hand.print')}</Button>
      {trouble !== null && (
        <p role="alert" className="w-full text-[0.875rem] font-medium text-act">
          {trouble}
        </p>
      )}
    </li>
  );
};

/** The lists that one side has still to sign. */
export const UnsignedLists = ({ lists, ...on }: UnsignedListsProps) => {
  const { t } = useTranslation('dossier-desk');
  if (lists.length === 0) return null;
  return (
    <section aria-label={t('hand.unsigned')}>
      <h3 className="text-[0.8125rem] font-medium text-soft">{t('hand.unsigned')}</h3>
      <ul className="divide-y divide-line">
        {lists.map((list) => (
          <UnsignedList key={list.id} list={list} {...on} />
        ))}
      </ul>
    </section>
  );
};
