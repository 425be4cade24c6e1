const sign = /^[^\u3400-\u9fff\w\s]{1,2}$/;

/** √, ★, ○: what a legend explains. */
export const isSign = (text: string): boolean => sign.test(text);
