/** Whole đồng as people write them: 1.234.567 đ. Built by hand, so no locale data can change it. */
export const formatMoney = (vnd: number): string => `${String(vnd).replaceAll(/\B(?=(\d{3})+$)/gu, '.')} đ`;
