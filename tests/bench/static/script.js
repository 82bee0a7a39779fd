const page = document.documentElement
const screens = [...document.querySelectorAll('[data-screen]')]
const stored = location.search !== '?no-storage'
const opening = stored && openDatabase()
let current = 0
let seq = 0

const DO = {
  start: () => keep({ type: 'started' }).then(() => show(1)),
  answer: ({ value }) => answer([value]),
  done: () =>
    answer([...screens[current].querySelectorAll(':checked')].map(tick => tick.value)),
  back: () => show(Math.max(current - 1, 0)),
  language: () => {
    page.lang = page.lang === 'ja' ? 'en' : 'ja'
  }
}

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-do]')
  if (button) DO[button.dataset.do](button)
})

const policy = trustedTypes.createPolicy('app-sw', { createScriptURL: url => url })
addEventListener('load', () =>
  navigator.serviceWorker.register(policy.createScriptURL('sw.js'))
)

async function answer(options) {
  await keep({ type: 'answered', question: screens[current].dataset.screen, options })
  show(current + 1)
}

function show(next) {
  screens[current].hidden = true
  current = next
  screens[current].hidden = false
  screens[current].querySelector('h1').focus()
}

function openDatabase() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('static', 1)
    request.onupgradeneeded = () =>
      request.result.createObjectStore('events', { autoIncrement: true })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** On disk, or 50 ms gone. */
async function keep(event) {
  if (!opening) return
  const database = await opening
  await new Promise(resolve => {
    const transaction = database.transaction('events', 'readwrite', {
      durability: 'strict'
    })
    transaction.objectStore('events').add({ ...event, seq: seq++, at: Date.now() })
    transaction.oncomplete = resolve
    setTimeout(resolve, 50)
  })
}
