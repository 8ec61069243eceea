import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import type { ScanMeaning } from '#common/ipc/counter-calls.ts';
import type { Applicant } from '#common/ipc/views.ts';
import { useBackendEvent } from '#renderer/app/use-backend-event.ts';
import { useView } from '#renderer/app/use-view.ts';
import type { CounterNotice } from '../counter-notice.ts';
import { FormFrame } from './form-frame.tsx';
import { freshReturn, returnChecks, returnWish, type ReturnForm } from './return-form.ts';
import { ReturnInputs } from './return-inputs.tsx';
import { SignatureBox } from './signature-box.tsx';
import { troubleText } from './trouble-text.ts';
import { useStep } from './use-step.ts';

export type ReturnDialogProps = {
  readonly dossier: DossierView;
  /** The card that was shown before the dossier was known; null for none. */
  readonly card: Applicant | null;
  readonly hasScreen: boolean;
  readonly onCollect?: (() => void) | undefined;
  readonly onSaid: (notice: CounterNotice) => void;
  readonly onClose: () => void;
};

const printed = { counter: 'result-receipt', post: 'parcel-label', electronic: null } as const;

/** Giving out a result (trả kết quả): who takes it, whether it is paid, the signature, and what is printed. A card or a parcel may be scanned. */
export const ReturnDialog = ({ dossier, card, hasScreen, onCollect, onSaid, onClose }: ReturnDialogProps) => {
  const { t } = useTranslation('dossier-desk');
  const [form, setForm] = useState<ReturnForm>(() => freshReturn(dossier, card));
  const [scans, setScans] = useState(0);
  const { busy, trouble, complain, step } = useStep();
  const signing = useView('pen.state', {}, ['citizen']);
  const state = signing.kind === 'ready' ? signing.value : ({ kind: 'none' } as const);
  const signature = state.kind === 'signed' ? { sha256: state.sha256, bytes: state.bytes } : null;
  const checks = returnChecks(dossier, form);
  const paper = printed[form.way];

  const change = (part: Partial<ReturnForm>) => {
    const typed = 'receiver' in part || 'receiverNumber' in part;
    setForm({ ...form, ...(typed ? { fromCard: false } : {}), ...part });
    complain(null);
  };
  const fill = (part: Partial<ReturnForm>) => {
    setForm({ ...form, ...part });
    setScans(scans + 1);
    complain(null);
  };
  useBackendEvent('scanned', (meaning: ScanMeaning) => {
    if (meaning.kind === 'citizen-card') {
      const { fullName, citizenNumber } = meaning.applicant;
      fill({ receiver: fullName, receiverNumber: citizenNumber, fromCard: true });
    }
    if (meaning.kind === 'parcel') fill({ way: 'post', parcel: meaning.number });
  });

  const act = async () => {
    const made = returnWish(dossier, form, signature, hasScreen);
    if (made.kind === 'missing') {
      complain(made);
      return;
    }
    if (!(await step(dossier.id, made.wish))) return;
    onSaid({
      tone: 'good',
      key: `dossier-desk:said.returned-${form.way}`,
      values: { code: dossier.code, name: form.receiver },
      acts: [],
    });
    onClose();
  };

  return (
    <FormFrame
      title={`${t('give.title')} · ${dossier.code}`}
      act={t(`do.return-${form.way}`)}
      busy={busy}
      trouble={trouble === null ? null : troubleText(t, trouble)}
      wide
      onAct={() => void act()}
      onClose={onClose}
    >
      <div>
        <p className="font-semibold">{dossier.procedureName}</p>
        <ul className="text-[0.9375rem]">
          {dossier.results.map(({ type, number, summary }) => (
            <li key={`${type} ${number}`}>{[type, number, summary].filter((part) => part !== '').join(' · ')}</li>
          ))}
        </ul>
        <p className="text-[0.875rem] text-soft">
          {t('give.of', { applicant: dossier.applicant.fullName, owner: dossier.ownerName })}
        </p>
      </div>
      <ReturnInputs
        form={form}
        checks={checks}
        scans={scans}
        wrong={trouble?.kind === 'missing' ? trouble.field : null}
        signature={
          hasScreen ? (
            <SignatureBox
              state={state}
              sheet={{
                code: dossier.code,
                procedureName: dossier.procedureName,
                receiver: form.receiver,
                results: dossier.results.map(({ type, number }) => ({ type, number })),
              }}
            />
          ) : null
        }
        signed={signature !== null}
        onChange={change}
        onCollect={onCollect}
      />
      <p className="flex items-center gap-2">
        <Printer aria-hidden="true" className="size-[1.1em]" />
        {paper === null ? t('ahead.no-paper') : t(`ahead.paper.${paper}`)}
      </p>
    </FormFrame>
  );
};
