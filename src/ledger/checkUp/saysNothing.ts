/** 无, /, 暂无: a cell that is filled and says nothing. */
export const saysNothing = (text: string): boolean =>
  /^(?:暂?无|没有|略|[/／\\、×xX_—–-]{1,4})[。.]?$/.test(text.trim());

/** The same of a measure, which has to say what is done: 未发现, 不涉及. */
export const saysNoMeasure = (text: string): boolean =>
  saysNothing(text) || /^(?:暂?未发现|不涉及|无需整改|不存在)(?:此类|该|相关)?(?:问题|情况)?[。.]?$/.test(text.trim());
