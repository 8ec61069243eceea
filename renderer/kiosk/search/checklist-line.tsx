import { ArrowDown, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '#common/ipc/views.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Notice, type NoticeProps } from '#renderer/ui/notice.tsx';
import { paperStanding, type PaperStanding } from '../paper-standing.ts';
import type { Checklist } from './use-checklist.ts';

type Say = PaperStanding['kind'] | 'not-asked';

const toneOf = (say: Say): NoticeProps['tone'] => (say === 'out' ? 'good' : say === 'coming' ? 'calm' : 'offline');

const Line = ({ say }: { readonly say: Say }) => {
  const { t } = useTranslation('kiosk-search');
  return (
    <Notice
      tone={toneOf(say)}
      icon={say === 'out' ? ArrowDown : Printer}
      className="text-[1.3rem]"
      what={t(`printed.${say}`)}
    />
  );
};

const Followed = ({ paper }: { readonly paper: PaperView }) => {
  const view = useView('kiosk.checklist-paper', { job: paper.job }, ['papers']);
  const latest = view.kind === 'ready' && view.value.kind === 'found' ? view.value.paper : paper;
  return <Line say={paperStanding(latest).kind} />;
};

/** Where the printed list is, in one line that is there from the press on. */
export const ChecklistLine = ({ checklist }: { readonly checklist: Checklist }) => {
  if (checklist.kind === 'idle') return null;
  if (checklist.kind === 'asked' && checklist.paper !== null) return <Followed paper={checklist.paper} />;
  if (checklist.kind === 'asked') return <Line say="none" />;
  return <Line say={checklist.kind === 'asking' ? 'coming' : 'not-asked'} />;
};
