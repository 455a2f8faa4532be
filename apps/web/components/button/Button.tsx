/** One primary action a screen, quiet ones beside it. */
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button'
import './button.css'

type Look = 'primary' | 'secondary' | 'plain'

export function Button({ look = 'primary', ...rest }: ButtonProps & { readonly look?: Look }) {
  return <AriaButton {...rest} className={`button button-${look}`} />
}
