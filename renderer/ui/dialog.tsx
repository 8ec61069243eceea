import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

export type DialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** The buttons, the most likely one last. */
  readonly actions: ReactNode;
  /** For what needs an answer: neither Escape nor a press beside it closes. */
  readonly mustAnswer?: boolean;
};

/** Asks only where paper, money or a person's record is at stake; everything else offers undo instead. */
export const Dialog = ({ isOpen, onClose, title, children, actions, mustAnswer = false }: DialogProps) => (
  <ModalOverlay
    isOpen={isOpen}
    onOpenChange={(open) => {
      if (!open) onClose();
    }}
    isDismissable={!mustAnswer}
    isKeyboardDismissDisabled={mustAnswer}
    className="fixed inset-0 z-50 grid place-items-center bg-brand-deep/60 p-6"
  >
    <Modal className="w-full max-w-[36rem] animate-rise rounded-card bg-surface text-ink shadow-raised">
      <AriaDialog role={mustAnswer ? 'alertdialog' : 'dialog'} className="flex flex-col gap-4 p-6 outline-none">
        <Heading slot="title" className="text-[1.4em] font-semibold">
          {title}
        </Heading>
        <div className="flex flex-col gap-2">{children}</div>
        <div className="flex flex-wrap justify-end gap-3 pt-2">{actions}</div>
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);
