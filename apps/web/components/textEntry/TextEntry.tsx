/** One line of text with its label. */
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { TextField } from 'react-aria-components/TextField'
import './textEntry.css'

interface TextEntryProps {
  readonly label: string
  readonly value: string
  readonly kind?: 'text' | 'password'
  readonly longest?: number
  readonly onChange: (value: string) => void
}

export function TextEntry({ label, value, kind = 'text', longest = 200, onChange }: TextEntryProps) {
  return (
    <TextField className="text-entry" type={kind} value={value} onChange={onChange} maxLength={longest} autoComplete="off">
      <Label>{label}</Label>
      <Input />
    </TextField>
  )
}
