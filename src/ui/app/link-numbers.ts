/** Numbers call where the device can. Where it cannot, those of the bar lead to the emergency sheet, the others nowhere. */
export function linkNumbers(canCall = false): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-tel]')) {
    if (canCall) link.setAttribute('href', `tel:${link.dataset.tel}`)
    else if (link.matches('.call')) link.setAttribute('href', '#/emergency')
    else link.removeAttribute('href')
  }
}
