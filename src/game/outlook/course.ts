/** How much of the past stands before a fan. */
export const PAST_QUARTERS = 5;
