/** Latin letters: Chinese characters are equally wide in every face. */
const sample = "mmmmmmWiiiill0123456789";
const bases = ["monospace", "sans-serif", "serif"] as const;

/**
 * Whether this machine shows a face of that name: a text in it is as wide as in none of the browser's own faces. A web view that hides the faces
 * people installed (Safari's does) says no.
 */
export const hasFont = (family: string): boolean => {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return false;
  const width = (font: string): number => {
    context.font = `72px ${font}`;
    return context.measureText(sample).width;
  };
  const name = `"${family.replace(/["\\]/g, "")}"`;
  return bases.some((base) => width(`${name}, ${base}`) !== width(base));
};
