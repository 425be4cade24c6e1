const sentenceEnd = /[。；;！!？?…：:][”"’』」）)]*$/;

/** Whether a line ends as a sentence does, or as a list goes on behind it. */
export const endsSentence = (text: string): boolean => sentenceEnd.test(text);
