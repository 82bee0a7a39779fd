const page = document.documentElement

/** Settles once nothing is being pressed: what moves the page under a finger would take its tap away. */
export async function afterPress(): Promise<void> {
  while (page.dataset.held || page.matches(':active'))
    await new Promise(resolve => setTimeout(resolve, 10))
}
