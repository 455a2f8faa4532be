/** Files in and out of the page, without a server. */

export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

/** @returns the text of the file that the person chose; undefined when they chose none */
export async function chooseFile(accept: string): Promise<string | undefined> {
  return (await chosenFile(accept))?.text()
}

/** @returns the bytes of the file that the person chose; undefined when they chose none */
export async function chooseBytes(accept: string): Promise<Uint8Array | undefined> {
  const file = await chosenFile(accept)
  return file && new Uint8Array(await file.arrayBuffer())
}

function chosenFile(accept: string): Promise<File | undefined> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0]))
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  })
}
