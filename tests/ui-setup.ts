import '@testing-library/jest-dom/vitest'

/* jsdom opens no dialogs. */
HTMLDialogElement.prototype.show ??= function show() {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close() {
  this.open = false
}
