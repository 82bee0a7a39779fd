/** A warning that is said more often than this warns of nothing; what is to be proved grows with it, too. */
export const MOST_TIMES = 10
