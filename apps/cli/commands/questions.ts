/** `sitbone questions`: every question with its options, why it is asked and when. */
import { printJson, type RegisterCommand } from '../command.ts'

export const registerQuestions: RegisterCommand = (program, io) => {
  program
    .command('questions')
    .description('every question: id, text, why it is asked, options, when it is shown')
    .option('--json', 'JSON')
    .option('--part <part>', 'only safety, story or test')
    .action(async (options: { json?: boolean; part?: string }) => {
      const { questionCatalogue } = await import('@sitbone/reasoning/questions/catalogue')
      const questions = questionCatalogue.filter(({ part }) => options.part === undefined || part === options.part)
      if (options.json) printJson(io, questions)
      else {
        for (const { id, text, options: choices } of questions) {
          io.out(`${id}\n  ${text}\n${choices.map((choice) => `    ${choice.id}: ${choice.text}\n`).join('')}`)
        }
      }
    })
}
