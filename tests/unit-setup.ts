import * as fc from 'fast-check'

/*
 * A usual run tries the same cases each time: what fails was brought by the change. Where to
 * look further, with cases never tried, is the full run.
 */
if (process.env.UKETOME_FULL !== '1') fc.configureGlobal({ seed: 110 })
