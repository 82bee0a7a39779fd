/*
 * Works without any other part of the app. It reads the records and never changes them:
 * a database that is not there is not made, and nothing in this file writes to one or deletes one.
 */
const SCOPE = new URL('.', document.baseURI)
const RECORDS = `uketome incidents ${SCOPE.pathname}`
const COPIES = `uketome ${SCOPE.pathname} `

offer('export', async () => {
  const records = await readRecords()
  if (!records) return 'nothing-to-export'
  download(`uketome-${new Date().toISOString().slice(0, 10)}.json`, records)
  return 'exported'
})

offer('renew', async () => {
  if (!(await isOnline())) return 'no-connection'
  await forgetCopies()
  await forgetServiceWorker()
  return 'renewed'
})

function offer(id, work) {
  const button = document.getElementById(id)
  button.addEventListener('click', async () => {
    button.disabled = true
    tell(id, id === 'export' ? 'exporting' : 'renewing')
    tell(id, await work().catch(() => `${id}-failed`))
    button.disabled = false
  })
  button.disabled = false
}

function tell(id, template) {
  const words = document.getElementById(template).content.cloneNode(true)
  document.getElementById(`${id}-status`).replaceChildren(words)
}

/** Asks for something that is in no offline copy: an answer can only come from the network. */
async function isOnline() {
  try {
    const answer = await fetch(`robots.txt?${Date.now()}`, { cache: 'no-store' })
    return answer.ok
  } catch {
    return false
  }
}

/** Other apps may share our origin: only what carries our path is ours. */
async function forgetCopies() {
  for (const name of await caches.keys()) {
    if (name.startsWith(COPIES)) await caches.delete(name)
  }
}

async function forgetServiceWorker() {
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    if (registration.scope === SCOPE.href) await registration.unregister()
  }
}

async function readRecords() {
  const database = await openIfPresent()
  if (!database) return undefined
  try {
    const names = [...database.objectStoreNames]
    const rows = await Promise.all(names.map(name => allRows(database, name)))
    return Object.fromEntries(names.map((name, index) => [name, rows[index]]))
  } finally {
    database.close()
  }
}

function openIfPresent() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(RECORDS)
    let absent = false
    request.onupgradeneeded = () => {
      absent = true
      request.transaction.abort()
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => (absent ? resolve(undefined) : reject(request.error))
  })
}

function allRows(database, name) {
  return new Promise((resolve, reject) => {
    const request = database.transaction(name).objectStore(name).getAll()
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function download(name, data) {
  const content = new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
}
