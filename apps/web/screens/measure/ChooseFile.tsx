/** Chooses a file, or takes a picture where the device can; the button is the browser's own input in our dress. */
interface ChooseFileProps {
  readonly label: string
  readonly accept: string
  readonly onChoose: (file: File) => void
}

export function ChooseFile({ label, accept, onChoose }: ChooseFileProps) {
  return (
    <label className="button button-primary choose-file">
      <input
        type="file"
        className="hidden-text"
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file) onChoose(file)
          event.target.value = ''
        }}
      />
      {label}
    </label>
  )
}
