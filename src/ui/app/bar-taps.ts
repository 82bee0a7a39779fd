/** What the bar does by itself, before the app is there and with it: a number that cannot be called opens the sheet. */
export function hearBar(event: Event): void {
  const { target } = event
  const sheet = document.querySelector<HTMLDetailsElement>('#emergency')
  if (!(target instanceof Element && sheet)) return
  if (!target.closest('a[href="#/emergency"]')) return
  event.preventDefault()
  if (!sheet.open) sheet.querySelector('summary')?.click()
}
