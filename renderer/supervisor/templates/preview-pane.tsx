import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperKind } from '#common/domain/template/template.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { failureKey, useLanguage } from '#renderer/app/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { fieldNameOf } from './field-names.ts';
import { PaperPicture } from './paper-picture.tsx';
import type { Preview } from './use-preview.ts';

export type Look = { readonly width: 576 | 384; readonly sample: 'usual' | 'long' };
type Problem = Extract<CommandOutput<'template.preview'>, { kind: 'problems' }>['problems'][number];

/** One thing that is wrong with the template, and what to do about it. */
export const ProblemLine = ({ paper, problem }: { readonly paper: PaperKind; readonly problem: Problem }) => {
  const { t } = useTranslation('templates');
  const language = useLanguage();
  const name = fieldNameOf(paper, problem.name, language);
  return (
    <li>
      {problem.block === null ? '' : t('problem.block', { number: problem.block + 1 })}
      {t(`problem.${problem.problem}`, { name })}
    </li>
  );
};

/** How the look of the preview is chosen; kept while another paper is opened. */
export const useLook = (): readonly [Look, (look: Look) => void] => useState<Look>({ width: 576, sample: 'usual' });

/** The paper beside the editor, as it prints on 80 or 58 mm, with usual or very long sample data. */
export const PreviewPane = ({
  paper,
  preview,
  look,
  onLook,
}: {
  readonly paper: PaperKind;
  readonly preview: Preview;
  readonly look: Look;
  readonly onLook: (look: Look) => void;
}) => {
  const { t } = useTranslation('templates');
  const { page, problems, noFonts, trouble } = preview;
  const stale = problems.length > 0 || noFonts || trouble !== null;
  return (
    <section aria-label={t('preview.label')} className="flex min-h-0 flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        <Button
          aria-pressed={look.width === 576}
          variant={look.width === 576 ? 'primary' : 'secondary'}
          onPress={() => onLook({ ...look, width: 576 })}
        >
          80 mm
        </Button>
        <Button
          aria-pressed={look.width === 384}
          variant={look.width === 384 ? 'primary' : 'secondary'}
          onPress={() => onLook({ ...look, width: 384 })}
        >
          58 mm
        </Button>
        <Button
          aria-pressed={look.sample === 'long'}
          variant={look.sample === 'long' ? 'primary' : 'secondary'}
          onPress={() => onLook({ ...look, sample: look.sample === 'long' ? 'usual' : 'long' })}
        >
          {t('preview.long')}
        </Button>
      </div>
      {problems.length > 0 && (
        <Notice
          tone="act"
          what={t('problem.title')}
          meaning={
            <ul className="list-disc pl-5">
              {problems.map((problem) => (
                <ProblemLine
                  key={`${problem.block} ${problem.problem} ${problem.name}`}
                  paper={paper}
                  problem={problem}
                />
              ))}
            </ul>
          }
          advice={t('problem.advice')}
        />
      )}
      {noFonts && <Notice tone="act" what={t('preview.no-fonts')} />}
      {trouble !== null && <Notice tone="offline" what={t(failureKey(trouble))} />}
      <div
        role="group"
        aria-label={t('preview.paper')}
        // One stop for the keyboard: the arrow keys scroll from here.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="flex min-h-0 grow flex-col items-center overflow-y-auto rounded-card bg-sunken p-4"
      >
        {page !== null && (
          <div className={stale ? 'opacity-50' : ''}>
            <PaperPicture page={page} name={t('preview.picture', { paper: t(`paper.${paper}`) })} />
          </div>
        )}
      </div>
    </section>
  );
};
