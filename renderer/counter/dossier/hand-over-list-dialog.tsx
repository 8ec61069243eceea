import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScanMeaning } from '#common/ipc/counter-calls.ts';
import { handOverWhatSchema, type HandOverView, type HandOverWhat } from '#common/ipc/hand-over-calls.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useBackendEvent } from '#renderer/app/use-backend-event.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';
import type { CounterNotice } from '../counter-notice.ts';
import { fieldLook } from '../field.tsx';
import { FormFrame } from './form-frame.tsx';
import { HandOverLines, usualMark, type LineMark, type LineMarks } from './hand-over-lines.tsx';
import { UnsignedLists } from './unsigned-lists.tsx';

export type HandOverListDialogProps = {
  readonly onSaid: (notice: CounterNotice) => void;
  /** Opens the papers of a hand-over list, for both sides. */
  readonly onPrint: (handOver: string) => void;
  readonly onClose: () => void;
};

type Scanned = { readonly id: string; readonly code: string };

const nothing = { candidates: [], places: [], here: '', officer: '', unsigned: [] } as const;

/** "Bàn giao": dossiers to a department, results from it, parcels to the post. The list, its steps and its signatures are one act. */
export const HandOverListDialog = ({ onSaid, onPrint, onClose }: HandOverListDialogProps) => {
  const { t } = useTranslation('dossier-desk');
  const id = useId();
  const intentions = useIntentions();
  const { act, busy } = useAct('hand-over.make');
  const [what, setWhat] = useState<HandOverWhat>('to-department');
  const [place, setPlace] = useState<string | null>(null);
  const [other, setOther] = useState('');
  const [marks, setMarks] = useState<LineMarks>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  // Scanned while the list was still read: taken when it stands, never called missing from a list that nobody has yet.
  const [early, setEarly] = useState<readonly Scanned[]>([]);
  const view = useView('hand-over.ready', { what }, ['dossiers', 'queue', 'config']);
  const ready = view.kind === 'ready' ? view.value : nothing;
  const where = place ?? ready.places[0] ?? '';
  const chosen = ready.candidates.filter(({ id: dossier }) => (marks[dossier] ?? usualMark(what)).chosen);

  const mark = (dossier: string, part: Partial<LineMark>) => {
    setMarks((before) => ({ ...before, [dossier]: { ...(before[dossier] ?? usualMark(what)), ...part } }));
    setTrouble(null);
  };
  const take = ({ id: dossier, code }: Scanned) => {
    if (ready.candidates.some((one) => one.id === dossier)) mark(dossier, { chosen: true });
    else setTrouble(t('hand.not-here', { code }));
  };
  useBackendEvent('scanned', (meaning: ScanMeaning) => {
    if (meaning.kind !== 'dossier') return;
    if (view.kind === 'ready') take(meaning.dossier);
    else setEarly((before) => [...before, meaning.dossier]);
  });
  if (view.kind === 'ready' && early.length > 0) {
    setEarly([]);
    for (const one of early) take(one);
  }

  const said = (list: HandOverView, key: 'made' | 'signed') => {
    onSaid({
      tone: 'good',
      key: `dossier-desk:said.list-${key}`,
      values: { number: list.number, count: list.items.length },
      acts: [],
    });
  };
  const make = async () => {
    const matter = `counter:hand-over-list:${what}`;
    const reply = await act({
      requestId: intentions.open(matter),
      what,
      place: where,
      other,
      items: chosen.map(({ id: dossier }) => {
        const { note, number } = marks[dossier] ?? usualMark(what);
        return { dossier, note, number };
      }),
    });
    if (!reply.ok) {
      setTrouble(t(failureKey(reply.failure.code)));
      return;
    }
    intentions.close(matter);
    const outcome = reply.value;
    if (outcome.kind === 'made') {
      said(outcome.handOver, 'made');
      onClose();
      onPrint(outcome.handOver.id);
    } else if (outcome.kind === 'moved') setTrouble(t('hand.moved', { codes: outcome.codes.join(', ') }));
    else setTrouble(t(`missing.${outcome.field}`));
  };

  const field = (name: 'place' | 'other', value: string, onValue: (typed: string) => void) => (
    <div className="flex min-w-0 flex-col gap-0.5">
      <label htmlFor={`${id}-${name}`} className="text-[0.8125rem] font-medium text-soft">
        {t(`hand.${name}.${what}`)}
      </label>
      <input
        key={`${name} ${what} ${view.kind}`}
        id={`${id}-${name}`}
        {...(name === 'place' ? { list: `${id}-places` } : {})}
        defaultValue={value}
        maxLength={name === 'place' ? 300 : 120}
        autoComplete="off"
        spellCheck={false}
        className={fieldLook}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </div>
  );

  return (
    <FormFrame
      title={t('hand.title')}
      act={t('hand.make', { count: chosen.length })}
      busy={busy}
      trouble={trouble}
      wide
      onAct={() => void make()}
      onClose={onClose}
    >
      <div className="grid grid-cols-[1.3fr_1fr_1fr] gap-3">
        <div className="flex flex-col gap-0.5">
          <label htmlFor={`${id}-what`} className="text-[0.8125rem] font-medium text-soft">
            {t('hand.what')}
          </label>
          <select
            id={`${id}-what`}
            value={what}
            className={fieldLook}
            onChange={({ target }) => {
              setWhat(handOverWhatSchema.parse(target.value));
              setPlace(null);
              setMarks({});
              setEarly([]);
              setTrouble(null);
            }}
          >
            {handOverWhatSchema.options.map((one) => (
              <option key={one} value={one}>
                {t(`hand.kind.${one}`)}
              </option>
            ))}
          </select>
        </div>
        {field('place', where, setPlace)}
        {field('other', other, setOther)}
        <datalist id={`${id}-places`}>
          {ready.places.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </datalist>
      </div>
      <HandOverLines key={what} what={what} candidates={ready.candidates} marks={marks} onMark={mark} />
      <p className="text-[0.875rem] text-soft">
        {t(`hand.does.${what}`)} {t('hand.signs', { name: ready.officer || t('hand.this-desk') })}
      </p>
      <UnsignedLists lists={ready.unsigned} onPrint={onPrint} onSigned={(list) => said(list, 'signed')} />
    </FormFrame>
  );
};
