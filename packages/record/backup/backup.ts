/**
 * The encrypted backup: the record's export inside the age format (passphrase recipient, scrypt), so the standard `age` tool opens it
 * with no help of ours: `age --decrypt sitbone-backup.age`.
 *
 * @see https://age-encryption.org/v1
 */
import { Decrypter, Encrypter } from 'age-encryption'
import { ImportError, importRecord } from '../exportFile.ts'

export class BackupError extends Error {
  override readonly name = 'BackupError'
  readonly code: 'not-a-backup' | 'wrong-passphrase' | 'damaged' | 'weak-passphrase'
  constructor(code: BackupError['code'], message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.code = code
  }
}

const header = 'age-encryption.org/v1\n'
const shortestPassphrase = 8

/**
 * Encrypts an export (`exportRecord`).
 * @param workFactor log2 of scrypt's cost; 18 is age's own (about a second on a phone)
 * @throws {BackupError} the passphrase is shorter than eight characters
 */
export async function encryptBackup(exported: string, passphrase: string, workFactor = 18): Promise<Uint8Array<ArrayBuffer>> {
  if ([...passphrase].length < shortestPassphrase) {
    throw new BackupError(
      'weak-passphrase',
      `Choose a passphrase of at least ${shortestPassphrase} characters: whoever finds the file can try millions. Four random words are good.`,
    )
  }
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(workFactor)
  encrypter.setPassphrase(passphrase)
  return new Uint8Array(await encrypter.encrypt(exported))
}

/**
 * Decrypts a backup to its export and reads it. Nothing is changed anywhere.
 * @throws {BackupError} not a backup, wrong passphrase, or damaged
 */
export async function openBackup(
  bytes: Uint8Array,
  passphrase: string,
): Promise<{ readonly exported: string } & ReturnType<typeof importRecord>> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, header.length))
  if (start !== header) {
    throw new BackupError(
      'not-a-backup',
      'This file is not an age-encrypted backup: it does not begin with "age-encryption.org/v1". Choose the .age file that Sitbone saved.',
    )
  }
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  let exported: string
  try {
    exported = await decrypter.decrypt(bytes, 'text')
  } catch (cause) {
    // A passphrase that does not fit fails at the header's key; everything else fails later or in reading the file.
    const wrong = cause instanceof Error && /no identity matched/i.test(cause.message)
    throw wrong
      ? new BackupError('wrong-passphrase', 'The passphrase does not open this backup. Check capital letters and spaces, then try again.', {
          cause,
        })
      : new BackupError(
          'damaged',
          `This backup is damaged or cut off (${cause instanceof Error ? cause.message : String(cause)}). Use another copy; nothing was changed.`,
          { cause },
        )
  }
  try {
    return { exported, ...importRecord(exported) }
  } catch (cause) {
    if (cause instanceof ImportError)
      throw new BackupError('damaged', `The backup opened, but its content is not a record. ${cause.message}`, { cause })
    throw cause
  }
}
