/** How the names of data files begin that no incident needs: they are fetched when a screen asks for them. */
export const ON_DEMAND = 'on-demand-'
