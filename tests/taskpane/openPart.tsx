import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import "@testing-library/jest-dom";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import type { ReactElement } from "react";
import { setLocale, type Locale } from "../../src/locales";

/** Draws one component of the pane on its own. */
export const openPart = (part: ReactElement, locale: Locale = "zh-CN") => {
  setLocale(locale);
  document.documentElement.lang = locale;
  const page = (content: ReactElement) => <FluentProvider theme={webLightTheme}>{content}</FluentProvider>;
  const { rerender, unmount } = render(page(part));
  return {
    user: userEvent.setup({ delay: null }),
    redraw: (next: ReactElement) => rerender(page(next)),
    close: unmount,
  };
};

/** jsdom has no layout: contrast and sizes are for browser tests. A part of a page has no landmarks and no title of its own. */
export const violations = async (): Promise<readonly string[]> => {
  const { violations: found } = await axe.run(
    { include: [document.documentElement], exclude: [["[data-tabster-dummy]"]] },
    {
      resultTypes: ["violations"],
      rules: {
        "color-contrast": { enabled: false },
        "document-title": { enabled: false },
        region: { enabled: false },
        "landmark-one-main": { enabled: false },
        "page-has-heading-one": { enabled: false },
        "heading-order": { enabled: false },
      },
    },
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" ")}`);
};
