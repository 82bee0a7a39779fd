const CACHE = 'static'

addEventListener('install', event => {
  event.waitUntil(caches.open(CACHE).then(cache => cache.addAll(['./', 'icon.svg'])))
})

addEventListener('fetch', event => {
  event.respondWith(
    caches
      .match(event.request, { ignoreSearch: true })
      .then(stored => stored ?? fetch(event.request))
  )
})
