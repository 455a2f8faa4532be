/** A picture with its caption below it, so that it cannot be passed on without what it is. */

const band = 64

/** @throws {Error} the picture cannot be drawn, in words */
export async function captioned(picture: Blob, caption: string): Promise<Blob> {
  const image = await createImageBitmap(picture)
  const canvas = document.createElement('canvas')
  canvas.width = image.width
  canvas.height = image.height + band
  const draw = canvas.getContext('2d')
  if (!draw) throw new Error('The picture could not be made. Try again, or take a screenshot.')
  draw.fillStyle = '#faf7f1'
  draw.fillRect(0, 0, canvas.width, canvas.height)
  draw.drawImage(image, 0, 0)
  draw.fillStyle = '#1b2422'
  draw.font = '22px "Source Sans 3 Variable", sans-serif'
  draw.textBaseline = 'middle'
  draw.fillText(`Sitbone · ${caption}`, 20, image.height + band / 2, canvas.width - 40)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made. Try again, or take a screenshot.')))),
  )
}
