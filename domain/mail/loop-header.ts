/** On every automatic mail of ours, with the domain of its desk: a desk that sees it, its own or another's, answers nothing. */
export const LOOP_HEADER = 'X-Emberdesk-Loop'
