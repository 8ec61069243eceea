import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureKey } from '#renderer/app/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { fieldLook } from '../field.tsx';
import { statementText } from './statement-text.ts';
import { StatementTable } from './statement-table.tsx';
import { useStatement, type Statement, type StatementRead } from './use-statement.ts';

const ProgressLine = ({ statement }: { readonly statement: Statement }) => {
  const { t } = useTranslation('money');
  const { progress } = statement;
  if (progress === null) return null;
  const { done, failed, of, ended } = progress;
  if (!ended) return <Notice tone="calm" what={t('statement.progress', { done: done + failed, of })} />;
  return failed === 0 ? (
    <Notice tone="good" what={t('statement.ended', { count: done })} />
  ) : (
    <Notice tone="act" what={t('statement.ended-failed', { count: done, failed })} />
  );
};

/** What the statement has, with the exact matches chosen; Enter reconciles them. */
const Lines = ({ reading, statement }: { readonly reading: StatementRead; readonly statement: Statement }) => {
  const { t } = useTranslation('money');
  const matches = reading.matches.filter((match) => match.kind === 'match');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(matches.map(({ line }) => line.ref)));
  const wanted = matches.filter(({ line }) => chosen.has(line.ref));
  const id = useId();
  const locked = statement.busy || statement.progress !== null;
  useLayoutEffect(() => document.getElementById(id)?.focus(), [id]);
  return (
    <>
      <p className="leading-snug">
        {t('statement.found', { lines: reading.matches.length, matches: matches.length })}
        {reading.unread.length > 0 && (
          <span className="block font-medium text-offline">
            {t('statement.unread', { rows: reading.unread.join(', ') })}
          </span>
        )}
      </p>
      {reading.matches.length > 0 && (
        <StatementTable
          reading={reading}
          chosen={chosen}
          locked={locked}
          onChoose={(ref, on) =>
            setChosen((before) => new Set(on ? [...before, ref] : [...before].filter((one) => one !== ref)))
          }
        />
      )}
      <ProgressLine statement={statement} />
      <div className="flex justify-end gap-3">
        <Button isDisabled={statement.busy} onPress={statement.again}>
          {t('statement.again')}
        </Button>
        <Button
          id={id}
          variant="primary"
          keys="Enter"
          isPending={statement.busy}
          isDisabled={wanted.length === 0 || statement.progress !== null}
          onPress={() => void statement.reconcile(wanted)}
        >
          {t('statement.reconcile', { count: wanted.length })}
        </Button>
      </div>
    </>
  );
};

const Paste = ({ statement }: { readonly statement: Statement }) => {
  const { t } = useTranslation('money');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [empty, setEmpty] = useState(false);
  const { reading, trouble } = statement;
  useEffect(() => field.current?.focus(), []);
  const read = async (text: string) => {
    setEmpty(text.trim() === '');
    if (text.trim() !== '') await statement.read(text);
  };
  return (
    <>
      <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
        {t('statement.paste')}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={9}
        spellCheck={false}
        className={`${fieldLook} py-2 font-mono text-[0.8125rem]`}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return;
          event.preventDefault();
          void read(event.currentTarget.value);
        }}
      />
      <p className="text-[0.8125rem] text-soft">{t('statement.hint')}</p>
      {empty && <Notice tone="calm" what={t('statement.empty')} />}
      {trouble !== null && <Notice tone="act" what={t(failureKey(trouble))} />}
      {reading?.kind === 'no-head' && (
        <Notice
          tone="act"
          what={t('statement.no-head', { columns: reading.missing.map((one) => t(`column.${one}`)).join(', ') })}
          advice={t('statement.no-head-advice')}
        />
      )}
      <div className="flex flex-wrap items-center justify-end gap-3">
        <label className="mr-auto flex min-h-target cursor-pointer items-center gap-2 text-[0.9375rem] font-medium">
          {t('statement.file')}
          <input
            type="file"
            accept=".csv,.txt,.tsv"
            className="max-w-72 text-[0.875rem]"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              void file?.arrayBuffer().then((bytes) => read(statementText(new Uint8Array(bytes))));
            }}
          />
        </label>
        <Button
          variant="primary"
          keys="Ctrl+Enter"
          isPending={statement.busy}
          onPress={() => void read(field.current?.value ?? '')}
        >
          {t('statement.read')}
        </Button>
      </div>
    </>
  );
};

/** The bank's statement (đối soát sao kê): paste it or choose its file, look at what it means, reconcile what fits. Writes nothing before that. */
export const StatementDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('money');
  const statement = useStatement();
  const { reading } = statement;
  return (
    <Dialog
      title={t('statement.title')}
      wide
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('counter:pick.close')}</Button>}
    >
      {reading?.kind === 'read' ? <Lines reading={reading} statement={statement} /> : <Paste statement={statement} />}
    </Dialog>
  );
};
