import { useEffect, useState } from "react";
import { previewOf, type Preview, type PreviewRequest } from "./preview";

/** Milliseconds without another change before what was chosen is read. */
const rest = 120;

/**
 * The preview of what is chosen, which follows every choice. While it is worked out the one before stays in sight (`isBehind`); null: there is
 * none yet.
 */
export const usePreview = (
  request: PreviewRequest | null,
): { readonly preview: Preview | null; readonly isBehind: boolean } => {
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => {
    if (request === null) return setPreview(null);
    let left = false;
    const timer = setTimeout(() => {
      previewOf(request, () => left).then(
        (next) => {
          if (next !== null && !left) setPreview(next);
        },
        (reason: unknown) => {
          // thrown where it is drawn, so that the pane's boundary says so and not a spinner for ever
          setPreview(() => {
            throw reason;
          });
        },
      );
    }, rest);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [request]);
  return { preview: request === null ? null : preview, isBehind: request !== null && preview?.request !== request };
};
