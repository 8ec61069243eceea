import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { isCaution } from '#common/domain/settings/problems.ts';
import type { DraftView, VersionsView } from '#common/ipc/version-calls.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Problems, TickField } from '../fields.tsx';
import { ApplyForm } from './apply-form.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { useSaidWords } from './said-words.ts';
import type { VersionActs } from './use-version-acts.ts';

type DraftCardProps = {
  readonly draft: DraftView;
  readonly ticked: boolean;
  readonly problems: VersionsView['problems'];
  readonly busy: boolean;
  readonly onTick: (on: boolean) => void;
  readonly onTakeBack: () => void;
};

const DraftCard = ({ draft, ticked, problems, busy, onTick, onTakeBack }: DraftCardProps) => {
  const { t } = useTranslation('versions');
  const say = useSaidWords();
  const name = say.page(draft);
  return (
    <li className="flex flex-col gap-1 rounded-card border border-line bg-surface px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-3">
        <div className="font-semibold">
          <TickField label={name} ticked={ticked} onTick={onTick} />
        </div>
        {draft.added && <span className="text-[0.8125rem] font-semibold text-good">{t('added')}</span>}
        <span className="text-[0.8125rem] text-soft">
          {t('kept', { time: formatDateTime(draft.at), by: draft.by })}
        </span>
        <div className="ml-auto">
          <Button icon={Undo2} isDisabled={busy} aria-label={t('act.take-back-one', { name })} onPress={onTakeBack}>
            {t('act.take-back')}
          </Button>
        </div>
      </div>
      {draft.outdated && <p className="text-[0.8125rem] font-medium text-offline">◆ {t('outdated')}</p>}
      <DifferenceTable page={draft} />
      <Problems problems={problems.filter(({ key }) => key === draft.key).map(({ problem }) => problem)} />
    </li>
  );
};

/** The changes that are not in force (thay đổi chưa áp dụng): each beside what counts now, to take back singly or to deploy together. */
export const DraftsPane = ({ view, acts }: { readonly view: VersionsView; readonly acts: VersionActs }) => {
  const { t } = useTranslation('versions');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { drafts, problems } = view;
  const chosen = drafts.filter(({ uid }) => !left.has(uid));
  const elsewhere = problems.filter(
    ({ key, problem }) => !isCaution(problem) && !drafts.some((one) => one.key === key),
  );
  if (drafts.length === 0) {
    return (
      <>
        <p className="rounded-card border border-line bg-surface p-4 text-soft">{t('no-drafts')}</p>
        <p className="text-[0.8125rem] text-soft">{t('at-once')}</p>
      </>
    );
  }
  return (
    <>
      <ApplyForm
        now={view.now}
        count={chosen.length}
        busy={acts.busy}
        people={view.people}
        onApply={(from, who) =>
          void acts.deploy(
            chosen.map(({ uid }) => uid),
            from,
            who,
          )
        }
      />
      {elsewhere.length > 0 && (
        <Notice
          tone="act"
          what={t('wrong-elsewhere')}
          meaning={<Problems problems={elsewhere.map(({ problem }) => problem)} />}
        />
      )}
      <ul aria-label={t('drafts')} className="flex flex-col gap-2">
        {drafts.map((draft) => (
          <DraftCard
            key={draft.uid}
            draft={draft}
            ticked={!left.has(draft.uid)}
            problems={problems}
            busy={acts.busy}
            onTick={(on) => {
              const next = new Set(left);
              if (on) next.delete(draft.uid);
              else next.add(draft.uid);
              setLeft(next);
            }}
            onTakeBack={() => void acts.takeBack(draft.key, draft.uid)}
          />
        ))}
      </ul>
      <p className="text-[0.8125rem] text-soft">{t('at-once')}</p>
    </>
  );
};
