/** Files in and out of the page, without a server. */

export function saveFile(name: string, text: string, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** @returns the text of the file that the person chose; undefined when they chose none */
export function chooseFile(accept: string): Promise<string | undefined> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  return new Promise((resolve) => {
    input.addEventListener('change', () => void input.files?.[0]?.text().then(resolve))
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
}
