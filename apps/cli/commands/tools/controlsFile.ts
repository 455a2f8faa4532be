/** Activations as an OpenSim ControlSet: what the forward tool takes as controls. */
export function controlsFile(names: readonly string[], time: Float64Array, columns: readonly Float64Array[]): string {
  const control = (name: string, values: Float64Array) =>
    [
      `\t\t\t<ControlLinear name="${xmlText(name)}">`,
      '\t\t\t\t<is_model_control>true</is_model_control>',
      '\t\t\t\t<extrapolate>true</extrapolate>',
      '\t\t\t\t<use_steps>false</use_steps>',
      '\t\t\t\t<x_nodes>',
      ...Array.from(time, (t, i) => `\t\t\t\t\t<ControlLinearNode><t>${t}</t><value>${values[i]}</value></ControlLinearNode>`),
      '\t\t\t\t</x_nodes>',
      '\t\t\t</ControlLinear>',
    ].join('\n')
  return `<?xml version="1.0" encoding="UTF-8" ?>
<OpenSimDocument Version="40600">
\t<ControlSet name="Control Set">
\t\t<objects>
${names.map((name, i) => control(name, columns[i]!)).join('\n')}
\t\t</objects>
\t</ControlSet>
</OpenSimDocument>
`
}

const xmlText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
