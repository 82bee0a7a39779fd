/** Sizes in the units of the picture: one full-width character is 16 wide. */
export const EM = 16
export const LINE = 22
export const PADDING = 12
