const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For text and attributes, of XML and HTML alike. */
export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
