/**
 * The minutes of a transaction (số phút trung bình một lượt giao dịch) that a centre compares itself with unless its settings name others: the mean that
 * Quảng Ninh published for its centres (domain.md §8).
 */
export const USUAL_TARGET_MINUTES = 13.3;
