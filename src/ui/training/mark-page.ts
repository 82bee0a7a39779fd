import { tIn } from '../../text/t'
import type { Ways } from '../app/router.svelte'
import { TRAINING_MARK } from './mark'

/**
 * While training is shown: the title of the page says so, the bar says that it is real, and one tap on its emergency
 * leaves the training before the sheet opens. Returns the way back.
 */
export function markPage(ways: Ways): () => void {
  const ends = [markTitle(), markBar(), leaveForEmergency(ways)]
  return () => ends.forEach(end => end())
}

function markTitle(): () => void {
  const mark = () => {
    if (!document.title.startsWith(TRAINING_MARK))
      document.title = `${TRAINING_MARK} | ${document.title}`
  }
  const observer = new MutationObserver(mark)
  observer.observe(document.head, { childList: true, subtree: true, characterData: true })
  mark()
  return () => {
    observer.disconnect()
    document.title = document.title.replace(`${TRAINING_MARK} | `, '')
  }
}

function markBar(): () => void {
  const bar = document.querySelector('#bar')
  const note = inBoth('training.realEmergency', 'bar-real')
  const name = bar?.getAttribute('aria-labelledby') ?? ''
  bar?.prepend(note)
  bar?.setAttribute('aria-labelledby', `bar-real ${name}`)
  return () => {
    note.remove()
    bar?.setAttribute('aria-labelledby', name)
  }
}

/** Nobody who opens the sheet from a training may take it for a part of it: the sheet says so until it is closed. */
function leaveForEmergency(ways: Ways): () => void {
  const sheet = document.querySelector<HTMLDetailsElement>('#emergency')
  const summary = sheet?.querySelector('summary')
  const leave = () => {
    if (!sheet || sheet.open) return
    ways.replace('')
    const note = inBoth('training.realSheet', 'sheet-real')
    sheet.querySelector('h2')?.after(note)
    sheet.addEventListener('toggle', function closed() {
      if (sheet.open) return
      note.remove()
      sheet.removeEventListener('toggle', closed)
    })
  }
  summary?.addEventListener('click', leave)
  return () => summary?.removeEventListener('click', leave)
}

/** Both languages stand in the page, as everywhere in the bar; its language shows one. */
function inBoth(
  key: 'training.realEmergency' | 'training.realSheet',
  id: string
): HTMLElement {
  const note = document.createElement('p')
  note.id = id
  note.className = 'both real'
  for (const lang of ['ja', 'en'] as const) {
    const words = document.createElement('span')
    words.lang = lang
    words.textContent = tIn(lang, key)
    note.append(words)
  }
  return note
}
