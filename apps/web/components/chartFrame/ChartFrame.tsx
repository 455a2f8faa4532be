/** A picture of numbers with its table twin: the same rows, one press away, and always there for screen readers. */
import { type ReactNode, useId, useState } from 'react'
import { useSay } from '../../words/Words.tsx'
import { Button } from '../button/Button.tsx'
import './chartFrame.css'

interface ChartFrameProps {
  readonly title: string
  /** What the picture says, in one sentence. */
  readonly summary: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The drawing; it is hidden from screen readers, which get the table. */
  readonly children: ReactNode
}

export function ChartFrame({ title, summary, columns, rows, children }: ChartFrameProps) {
  const say = useSay()
  const id = useId()
  const [shown, setShown] = useState<'picture' | 'table'>('picture')
  return (
    <figure className="chart card" aria-labelledby={id}>
      <figcaption className="chart-head">
        <h2 id={id} className="chart-title">
          {title}
        </h2>
        <p className="quiet small">{summary}</p>
      </figcaption>
      {shown === 'picture' && (
        <div className="chart-picture" aria-hidden="true">
          {children}
        </div>
      )}
      <div className={shown === 'table' ? 'chart-table' : 'hidden-text'}>
        <table className="figures">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join('|')}>
                {row.map((cell, i) =>
                  i === 0 ? (
                    <th key={columns[i]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={columns[i]}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button look="plain" onPress={() => setShown(shown === 'picture' ? 'table' : 'picture')}>
        {say(shown === 'picture' ? 'chart.as-table' : 'chart.as-picture')}
      </Button>
    </figure>
  )
}
