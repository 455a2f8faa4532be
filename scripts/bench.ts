/** `npm run bench -- [--only mechanics] [--peer] …`: the benchmarks of the command line, with its options. */
import { main } from '../apps/cli/main.ts'

process.exitCode = await main(['bench', ...process.argv.slice(2)])
