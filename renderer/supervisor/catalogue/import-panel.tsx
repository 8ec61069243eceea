import { CircleCheck, FileDown, FileSpreadsheet, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueReport } from '#common/ipc/catalogue-calls.ts';
import { failureKey, useLanguage } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ChoiceField, TickField } from '../settings/fields.tsx';
import { type Kept, KeptLine } from './export-buttons.tsx';
import { FilePick } from './file-pick.tsx';
import { ImportReport } from './import-report.tsx';
import { TakenBackLine } from './taken-back-line.tsx';
import type { UploadDesk, UploadState } from './use-upload.ts';
import { useTakeBack } from './use-take-back.ts';
import { counted } from './counted.ts';

const goodOf = ({ counts }: CatalogueReport): number => counts.fresh + counts.changed + counts.retired;

const Head = ({ name, report }: { readonly name: string; readonly report: CatalogueReport }) => {
  const { t } = useTranslation('catalogue');
  const { counts, same, lines, wrongLines } = report;
  return (
    <p className="mr-auto min-w-0 leading-snug">
      <span className="block truncate font-semibold">{name}</span>
      <span className="text-soft">
        {t('report.counts', {
          lines: counted(lines),
          fresh: counted(counts.fresh),
          changed: counted(counts.changed),
          same: counted(same),
          retired: counted(counts.retired),
          wrong: counted(wrongLines),
        })}
      </span>
    </p>
  );
};

type ReadyProps = {
  readonly desk: UploadDesk;
  readonly name: string;
  readonly report: CatalogueReport;
  readonly busy: boolean;
};

const Ready = ({ desk, name, report, busy }: ReadyProps) => {
  const { t } = useTranslation('catalogue');
  const language = useLanguage();
  const wrong = useAct('catalogue.keep-wrong');
  const [kept, setKept] = useState<Kept | null>(null);
  const good = goodOf(report);
  const keep = async () => {
    const reply = await wrong.act({ upload: desk.upload(), language });
    setKept(reply.ok ? reply.value : { kind: 'not-written' });
  };
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <Head name={name} report={report} />
        {report.wrongLines > 0 && (
          <Button icon={FileDown} isDisabled={busy || wrong.busy} onPress={() => void keep()}>
            {t('import.keep-wrong')}
          </Button>
        )}
        <FilePick primary={good === 0} label={t('import.other')} isDisabled={busy} onFile={desk.bring} />
        <Button icon={X} isDisabled={busy} onPress={desk.clear}>
          {t('import.leave')}
        </Button>
        {good > 0 && (
          <Button variant="primary" isPending={busy} onPress={() => desk.write(name, report)}>
            {t('import.write', { n: counted(good) })}
          </Button>
        )}
      </div>
      {kept !== null && <KeptLine kept={kept} />}
      {good === 0 && report.wrongLines === 0 && (
        <Notice tone="good" what={t('import.nothing', { n: counted(report.same) })} />
      )}
      <div className="flex flex-wrap items-end gap-x-6 gap-y-1">
        {report.sheets.length > 1 && (
          <div className="w-64">
            <ChoiceField
              label={t('import.sheet')}
              value={report.sheet}
              options={report.sheets.map((sheet) => ({ value: sheet, name: sheet }))}
              onChange={(sheet) => desk.again(name, { sheet, mapping: null }, report)}
            />
          </div>
        )}
        <TickField
          label={t(report.wrongLines > 0 && desk.retiresMissing() ? 'import.retire-waits' : 'import.retire')}
          ticked={desk.retiresMissing()}
          onTick={(retireMissing) => desk.again(name, { retireMissing }, report)}
        />
      </div>
      <ImportReport report={report} isDisabled={busy} onMapping={(mapping) => desk.again(name, { mapping }, report)} />
    </>
  );
};

const Written = ({
  desk,
  state,
}: {
  readonly desk: UploadDesk;
  readonly state: Extract<UploadState, { kind: 'written' }>;
}) => {
  const { t } = useTranslation('catalogue');
  const undo = useTakeBack();
  const { counts, change } = state.outcome;
  return (
    <>
      <Notice
        tone="good"
        what={t('import.done', {
          name: state.name,
          fresh: counted(counts.fresh),
          changed: counted(counts.changed),
          retired: counted(counts.retired),
        })}
        meaning={t('import.done-meaning')}
        action={
          undo.said === null && (
            <Button icon={Undo2} isDisabled={undo.busy} onPress={() => void undo.takeBack(change)}>
              {t('undo.import')}
            </Button>
          )
        }
      />
      {undo.said !== null && <TakenBackLine said={undo.said} />}
      <div className="flex gap-2">
        <FilePick primary={false} label={t('import.other')} onFile={desk.bring} />
      </div>
    </>
  );
};

const Progress = ({ words, of, done }: { readonly words: string; readonly of: number; readonly done: number }) => (
  <div role="status" className="flex flex-col gap-2 p-6">
    <p className="font-semibold">{words}</p>
    {of > 0 && <progress aria-label={words} className="w-96" max={of} value={done} />}
  </div>
);

/** Bringing a file in: choose it, read what it would do, write every good line of it, take it back. */
export const ImportPanel = ({ desk }: { readonly desk: UploadDesk }) => {
  const { t } = useTranslation('catalogue');
  const { state } = desk;
  const pick = (label: string) => <FilePick primary label={label} onFile={desk.bring} />;
  const kb = (bytes: number): string => Math.round(bytes / 1_024).toLocaleString('vi-VN');
  switch (state.kind) {
    case 'none':
      return (
        <EmptyState
          icon={FileSpreadsheet}
          what={t('import.choose')}
          advice={t('import.choose-advice')}
          action={pick(t('import.pick'))}
        />
      );
    case 'handing-over':
      return (
        <Progress
          words={t('import.handing-over', { done: kb(state.bytes), of: kb(state.of) })}
          of={state.of}
          done={state.bytes}
        />
      );
    case 'checking':
      if (state.earlier !== null) return <Ready desk={desk} name={state.name} report={state.earlier} busy />;
      return <Progress words={t('import.checking', { n: counted(state.lines) })} of={0} done={0} />;
    case 'checked':
      return <Ready desk={desk} name={state.name} report={state.report} busy={false} />;
    case 'writing':
      return <Ready desk={desk} name={state.name} report={state.report} busy />;
    case 'written':
      return <Written desk={desk} state={state} />;
    case 'nothing':
      return (
        <EmptyState
          icon={CircleCheck}
          what={t('import.nothing', { n: counted(state.same) })}
          action={pick(t('import.other'))}
        />
      );
    case 'unreadable':
      return (
        <Notice
          tone="act"
          what={t('unreadable.what', { name: state.name })}
          meaning={t(`unreadable.${state.why}`)}
          action={pick(t('import.other'))}
        />
      );
    case 'too-large':
    case 'gone':
    case 'not-read':
      return (
        <Notice
          tone="act"
          what={t('unreadable.what', { name: state.name })}
          meaning={t(`unreadable.${state.kind}`)}
          action={pick(t('import.other'))}
        />
      );
    case 'failed':
      return <Notice tone="act" what={t(failureKey(state.code))} action={pick(t('import.pick'))} />;
  }
};
