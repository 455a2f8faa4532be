/** Asks before something that cannot be undone. */
import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from '../button/Button.tsx'
import './dialog.css'

interface AskDialogProps {
  readonly open: boolean
  readonly title: string
  readonly children: ReactNode
  readonly yes: string
  readonly no: string
  readonly onYes: () => void
  readonly onClose: () => void
}

export function AskDialog({ open, title, children, yes, no, onYes, onClose }: AskDialogProps) {
  return (
    <ModalOverlay isOpen={open} onOpenChange={(next) => !next && onClose()} isDismissable className="dialog-overlay">
      <Modal className="dialog-modal">
        <Dialog role="alertdialog" className="dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          <div className="dialog-actions">
            <Button look="secondary" onPress={onClose}>
              {no}
            </Button>
            <Button onPress={onYes}>{yes}</Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
