import type { Component, DossierView } from '#common/ipc/dossier-view.ts';
import { useView } from '#renderer/app/use-view.ts';
import { PapersDialog } from '../papers-dialog.tsx';
import type { PapersTarget } from './paper-rows.ts';

/** What of a dossier is needed to scan into it. */
export const targetOf = ({ id, components, channel, files }: DossierView): PapersTarget => ({
  draft: id,
  components,
  channel,
  files,
});

export type DigitiseDialogProps = {
  /** The opened dossier, or null: the intake form with these papers. */
  readonly dossier: string | null;
  readonly components: readonly Component[];
  readonly onClose: () => void;
};

const OfDossier = ({ dossier, onClose }: { readonly dossier: string; readonly onClose: () => void }) => {
  const view = useView('dossier.show', { dossier }, ['dossiers']);
  if (view.kind !== 'ready' || view.value.kind !== 'found') return null;
  return <PapersDialog target={targetOf(view.value.dossier)} onClose={onClose} />;
};

/** "Số hóa" (Ctrl+D) of what lies on the desk: the opened dossier, or the form that is being filled in. */
export const DigitiseDialog = ({ dossier, components, onClose }: DigitiseDialogProps) =>
  dossier === null ? (
    <PapersDialog target={{ draft: 'intake', components, channel: 'counter', files: [] }} onClose={onClose} />
  ) : (
    <OfDossier dossier={dossier} onClose={onClose} />
  );
