/** A label with its colon; one that ends with another mark stays as it is. */
export const withColon = (text: string): string =>
  text === "" || /[：:。；，、—…】]$/.test(text) ? text : `${text}：`;
