import type { Command } from '../src/command.ts'
import { coverage } from './coverage.ts'
import { digestList } from './digest-list.ts'
import { digestNow } from './digest-now.ts'
import { digestPause } from './digest-pause.ts'
import { digestRemove } from './digest-remove.ts'
import { digestResume } from './digest-resume.ts'
import { digestSet } from './digest-set.ts'
import { digestWhy } from './digest-why.ts'
import { figures } from './figures.ts'
import { forgetMe } from './forget-me.ts'
import { help } from './help.ts'
import { whatIsNew } from './new.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { situation } from './situation.ts'
import { source } from './source.ts'
import { timeline } from './timeline.ts'

/** Every command, in the order people see it. */
export const commands: readonly Command[] = [
  situation,
  timeline,
  search,
  figures,
  whatIsNew,
  source,
  coverage,
  digestSet,
  digestList,
  digestNow,
  digestPause,
  digestResume,
  digestRemove,
  digestWhy,
  settings,
  help,
  forgetMe,
]
