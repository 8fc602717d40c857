/**
 * Softens every claim whose date has passed since this page was made. Both wordings are in the markup; the attribute
 * chooses. An empty due date means a source without a date: always overdue, and marked so by the renderer already.
 */
export declare function softenOverdue(): void;
